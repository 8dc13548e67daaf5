// Stands for an analyst that meets hostile input: what it does is written in the exchange's URL.
import { parentPort } from 'node:worker_threads';

parentPort.on('message', (exchanges) => {
  const answers = exchanges.map(({ seq, url }) => {
    if (url === 'hang') for (;;);
    if (url === 'throw') throw new Error('decoder gone mad');
    if (url === 'exit') process.exit(3);
    if (url === 'heap') for (const hoard = []; ;) hoard.push(new Array(1e6).fill(seq));
    return { exchangeSeq: seq, protocol: null, grade: 'plain', payloads: [], events: [], findings: [], partial: null };
  });
  parentPort.postMessage(answers);
});
