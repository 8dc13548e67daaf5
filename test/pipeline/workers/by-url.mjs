// Stands for an analyst that meets hostile input: what it does is written in the exchange's URL.
import { parentPort } from 'node:worker_threads';

parentPort.on('message', (subjects) => {
  const answers = subjects.map(({ exchange: { seq, url } }) => {
    if (url === 'hang') for (;;);
    if (url === 'throw') throw new Error('decoder gone mad');
    if (url === 'exit') process.exit(3);
    if (url === 'heap') for (const hoard = []; ;) hoard.push(new Array(1e6).fill(seq));
    const nothing = { protocol: null, grade: 'plain', payloads: [], events: [], findings: [], partial: null };
    return { exchangeSeq: seq, message: null, ...nothing };
  });
  parentPort.postMessage(answers);
});
