import { parentPort, workerData } from 'node:worker_threads';
import type { SentExchange } from '../model/index.ts';
import { createAnalyst } from './analyse.ts';
import type { AnalystData } from './analyst-host.ts';
import { unpackHeaders } from './packed-headers.ts';

// Decoders try and fail all day; a stack for each of zlib's errors would cost more than the attempt.
Error.stackTraceLimit = 0;

const data = workerData as AnalystData;
const analyse = createAnalyst({ ...data, clock: () => performance.now() });

parentPort!.on('message', (exchanges: readonly SentExchange[]) => {
  parentPort!.postMessage(exchanges.map((exchange) => analyse(unpackHeaders(exchange))));
});
