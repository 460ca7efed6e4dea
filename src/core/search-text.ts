/** Stands for a dot within a number. Pagefind drops dots (`3.4.0` would be `340`), and keeps this as a letter. */
const joint = '‿';

/** Text as the search index holds it, and as it is asked. */
export const toIndexed = (text: string): string => text.replace(/(?<=\d)\.(?=\d)/g, joint);

/** Text out of the search index as its writer wrote it. */
export const fromIndexed = (text: string): string => text.replace(/(?<=\d)‿(?=\d)/g, '.');

/** What parts the names of a page in the index: names hold no spaces beside it. */
export const betweenNames = ' · ';
