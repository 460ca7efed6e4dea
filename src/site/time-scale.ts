/** Places of times on a line from one moment to another, as shares of its length: pictures that fit any width. */
export interface TimeScale {
	from: number;
	to: number;
	/** `37.5%`: where a time lies; at an end, if it is outside. */
	at(time: number): string;
	/** The length of a span, never too thin to be seen: `4%`. */
	length(from: number, to: number): string;
}

/** The least length that can still be seen, in percent. */
const thinnest = 0.75;

/** A scale between two moments (milliseconds since 1970). */
export function timeScale(from: number, to: number): TimeScale {
	const share = (time: number): number => Math.min(100, Math.max(0, (100 * (time - from)) / Math.max(1, to - from)));
	const percent = (value: number): string => `${Number(value.toFixed(2))}%`;
	return {
		from,
		to,
		at: (time) => percent(Math.min(share(time), 100 - thinnest)),
		length: (start, end) => percent(Math.max(thinnest, share(end) - share(start))),
	};
}
