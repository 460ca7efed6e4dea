/**
 * A file of the content folder, as an adapter found it: its bytes, or why it was not read. Every file that could be a
 * document is handed over, so that none is lost in silence.
 */
export type SourceFile = { path: string } & (
	| { bytes: Uint8Array }
	| { refused: 'link' | 'too-large' | 'unreadable'; detail: string }
);

/** Files above this size are refused unread. A long runbook has 100 kB. */
export const maxBytes = 2 * 1024 * 1024;

/** The file of a content folder that tells of the handbook as a whole. */
export const configFile = 'handbook.yaml';
