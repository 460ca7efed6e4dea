import { expect, test } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

test('who asks while work is going on makes it run once more, and no more', async () => {
	let running = 0;
	let runs = 0;
	const next = oneAtATime(async () => {
		expect(++running).toBe(1);
		runs++;
		await Promise.resolve();
		running--;
	});
	await Promise.all([next(), next(), next()]);
	expect(runs).toBe(2);
	await next();
	expect(runs).toBe(3);
});

test('work that failed can be asked for again', async () => {
	let runs = 0;
	const next = oneAtATime(async () => {
		if (++runs === 1) throw new Error('no');
	});
	await expect(next()).rejects.toThrow('no');
	await next();
	expect(runs).toBe(2);
});
