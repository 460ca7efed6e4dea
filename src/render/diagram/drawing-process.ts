/** Entry of the process that draws: takes a source, sends back its outcome, until the channel closes. */
import { loadDrawer } from './draw.ts';

for (const method of ['log', 'info', 'debug', 'error'] as const) console[method] = () => {};
const draw = await loadDrawer();
process.on('message', async (source: string) => process.send!(await draw(source)));
process.on('disconnect', () => process.exit(0));
process.send!('ready');
