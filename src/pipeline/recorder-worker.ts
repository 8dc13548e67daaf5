import { parentPort, workerData } from 'node:worker_threads';
import type { Entry } from '../model/index.ts';
import { StoreError, UserError } from '../model/index.ts';
import { openWriter } from '../store/index.ts';
import { createAnalystHost } from './analyst-host.ts';
import type { FromRecorder, RecorderData, ToRecorder } from './messages.ts';
import { MOST_LOAD } from './entry-cost.ts';
import { lookUpPlaces } from './look-up-places.ts';
import { preparePlaces } from './place-sources.ts';
import { createRecorder } from './recorder.ts';
import { describeRun } from './run.ts';

const port = parentPort!;
const data = workerData as RecorderData;
const post = (message: FromRecorder): void => {
  port.postMessage(message);
};

function start(): void {
  const sources = preparePlaces(data.placeFiles);
  const writer = openWriter(data.file, data.session);
  const analyst = createAnalystHost({
    canaries: data.canaries,
    salts: data.salts,
    keys: data.keys,
    most: MOST_LOAD,
    answered: (analysis, subject) => {
      recorder.analysed(analysis, subject);
    },
  });
  const run = describeRun(writer.nextRunId(), data.session.startedAt, data.toolVersion);
  const places = (): Entry => lookUpPlaces(data.file, sources);
  const recorder = createRecorder({ writer, analyst, run, places, post, now: Date.now });
  port.on('message', (message: ToRecorder) => {
    if (message.kind === 'write') recorder.write(message.entries);
    else {
      void recorder.stop(message.at).then((counts) => {
        post({ kind: 'stopped', counts });
        port.close();
      });
    }
  });
  post({ kind: 'ready' });
}

try {
  start();
} catch (error) {
  const { message } = error as Error;
  const hint = error instanceof UserError ? error.hint : null;
  post({ kind: 'failed', code: error instanceof StoreError ? error.code : 'OPEN', message, hint });
}
