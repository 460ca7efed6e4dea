/** What is known of a file by its commits; times are in milliseconds since 1970. */
export interface FileCommits {
	/** The last one that changed it, and when. */
	commit: string;
	updated: number;
	/** When it was first committed; undefined where the history was cut off (a shallow clone). */
	created?: number;
}
