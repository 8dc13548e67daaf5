import { parentPort, workerData } from 'node:worker_threads';
import type { Exchange } from '../model/index.ts';
import { createAnalyst } from './analyse.ts';
import type { AnalystData } from './analyst-host.ts';

const data = workerData as AnalystData;
const analyse = createAnalyst({ ...data, clock: () => performance.now() });

parentPort!.on('message', (exchanges: readonly Exchange[]) => {
  parentPort!.postMessage(exchanges.map(analyse));
});
