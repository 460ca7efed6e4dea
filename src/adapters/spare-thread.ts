import { parentPort, workerData } from 'node:worker_threads';
import { proofOf } from './spare-site.ts';

// A thread of `prove-spare.ts`: looks at a site that the next build begins with.

parentPort!.postMessage(proofOf(workerData as string));
