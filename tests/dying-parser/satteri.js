import * as satteri from 'satteri';

export const mdxToMdast = (text, options) => {
	if (text.includes('The parser dies of this.')) {
		process.kill(process.pid, 'SIGABRT');
		Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10_000);
	}
	return satteri.mdxToMdast(text, options);
};
