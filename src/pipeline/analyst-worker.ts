import { parentPort, workerData } from 'node:worker_threads';
import { createAnalyst } from './analyse.ts';
import type { AnalystData } from './analyst-host.ts';
import { unpackHeaders } from './packed-headers.ts';
import type { SentSubject, Subject } from './subject.ts';

// Decoders try and fail all day; a stack for each of zlib's errors would cost more than the attempt.
Error.stackTraceLimit = 0;

const data = workerData as AnalystData;
const analyse = createAnalyst({ ...data, clock: () => performance.now() });

function unpacked(subject: SentSubject): Subject {
  return subject.kind === 'message' ? subject : { kind: 'exchange', exchange: unpackHeaders(subject.exchange) };
}

parentPort!.on('message', (subjects: readonly SentSubject[]) => {
  parentPort!.postMessage(subjects.map((subject) => analyse(unpacked(subject))));
});
