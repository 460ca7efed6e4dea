/** A file to be imported: its path within the folder that is imported, with `/`, and its text. */
export interface ForeignFile {
	path: string;
	text: string;
}

/** A document made of a foreign one: it passes the reading, and lacks what only a person knows. */
export interface Draft {
	/** The path of the original. */
	source: string;
	/** Where it goes below the content folder: `runbooks/kube-pod-crash-looping.mdx`. */
	path: string;
	/** The whole file. */
	text: string;
	/** What a person has to add, one sentence each. */
	todo: string[];
}

/** Every file that went in is a draft, or is told as skipped. */
export interface ImportResult {
	drafts: Draft[];
	skipped: { path: string; reason: string }[];
}
