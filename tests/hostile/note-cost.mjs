// Loaded into each process of the command line by `cost.ts`: when it ends, it notes what it cost. Plain JavaScript, so
// that any Node takes it.
import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const file = process.env.ROLLBOOK_COST;
if (file && isMainThread)
	process.on('exit', () => {
		const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
		const cost = { seconds: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 };
		appendFileSync(file, `${JSON.stringify(cost)}\n`);
	});
