import type { Page } from 'playwright-core';

/**
 * Opens pages of the site that a tab shows in frames of that tab, and gives what is seen in each: less than half the work
 * of a tab for each. `look` is the text of a function from the window of a frame, as it is once all is loaded. The site has
 * to let itself be framed (`serve`).
 */
export const inFrames = <T>(
	page: Page,
	paths: readonly string[],
	[width, height]: readonly [number, number],
	look: string,
): Promise<T[]> =>
	page.evaluate(`Promise.all(${JSON.stringify(paths)}.map(async (path) => {
		const frame = Object.assign(document.createElement('iframe'), { src: path });
		// whatever the page that is shown says of frames
		const size = { width: '${width}px', height: '${height}px', maxWidth: 'none', border: 0, boxSizing: 'content-box' };
		Object.assign(frame.style, size);
		const loaded = new Promise((done) => frame.addEventListener('load', done));
		document.body.append(frame);
		await loaded;
		if (frame.contentWindow.innerWidth !== ${width}) throw new Error('a frame of ' + frame.contentWindow.innerWidth + ' px');
		const seen = await (${look})(frame.contentWindow);
		const { pathname, search } = frame.contentWindow.location;
		frame.remove();
		if (pathname + search !== path) throw new Error(path + ' has led to ' + pathname + search);
		return seen;
	}))`);

/** As many at once as one tab can hold. */
export const inTens = <T>(all: readonly T[]): T[][] =>
	Array.from({ length: Math.ceil(all.length / 10) }, (_, index) => all.slice(10 * index, 10 * index + 10));
