import { parentPort, workerData } from 'node:worker_threads';
import { createAnalyst } from './analyse.ts';
import type { AnalystData } from './analyst-host.ts';
import type { Subject } from './subject.ts';

const data = workerData as AnalystData;
const analyse = createAnalyst({ ...data, clock: () => performance.now() });

parentPort!.on('message', (subjects: readonly Subject[]) => {
  parentPort!.postMessage(subjects.map(analyse));
});
