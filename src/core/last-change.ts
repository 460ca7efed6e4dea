/** A commit that changed a file, and when, in milliseconds since 1970. */
export interface LastChange {
	commit: string;
	at: number;
}
