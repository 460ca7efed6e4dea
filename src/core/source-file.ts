/**
 * A file of the content folder, as an adapter found it: its bytes, which may lie elsewhere and come when they are asked
 * for, or why it was not read. Every file that could be a document is handed over, so that none is lost in silence.
 */
export type SourceFile = { path: string } & (
	| { readonly bytes: Uint8Array }
	| { refused: 'link' | 'too-large' | 'unreadable' | 'deadly'; detail: string }
);

/** The same file under another path; its bytes are left where they are. */
export const renamed = (file: SourceFile, path: string): SourceFile =>
	file.path === path
		? file
		: 'refused' in file
			? { ...file, path }
			: {
					path,
					get bytes() {
						return file.bytes;
					},
				};

/** Files above this size are refused unread. A long runbook has 100 kB. */
export const maxBytes = 2 * 1024 * 1024;

/** The file of a content folder that tells of the handbook as a whole. */
export const configFile = 'handbook.yaml';
