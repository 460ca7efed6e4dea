import { visibleText } from './visible.ts';

/** JSON that is safe to print: what JSON would let through (delete, C1, bidirectional marks) is written by its code. */
export const jsonText = (value: unknown): string => `${visibleText(JSON.stringify(value, null, 2))}\n`;
