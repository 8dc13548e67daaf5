import type { Analysis } from '../model/index.ts';
import type { Reader } from '../store/index.ts';
import { openReader, reopenWriter } from '../store/index.ts';
import { createAnalystHost } from './analyst-host.ts';
import { createIdentifierWatch } from './identifier-watch.ts';
import { isReadable } from './is-readable.ts';
import { lookUpPlaces } from './look-up-places.ts';
import type { PlaceFiles } from './place-sources.ts';
import { NO_FILES, preparePlaces } from './place-sources.ts';
import { describeRun } from './run.ts';
import type { Subject } from './subject.ts';

export interface AnalyzeOptions {
  readonly toolVersion: string;
  /** What the user knows of places beyond what comes with telltale. */
  readonly placeFiles?: PlaceFiles;
  /** Looked for in digests of the canaries. */
  readonly salts?: readonly string[];
  readonly now: () => number;
  readonly onProgress: (done: number, total: number) => void;
}

export interface AnalyzeResult {
  readonly run: number;
  readonly exchanges: number;
  readonly findings: number;
}

const BATCH = 64;

/** Every exchange, each followed by what was said over it after an upgrade. */
function* subjectsOf(reader: Reader): Generator<Subject, void> {
  for (const exchange of reader.exchanges()) {
    yield { kind: 'exchange', exchange };
    if (exchange.kind !== 'websocket') continue;
    for (const message of reader.messages(exchange.seq)) {
      if (isReadable(message)) yield { kind: 'message', message, host: exchange.host };
    }
  }
}

/** Takes every stored exchange and message of a session apart again, as a new run beside the old ones, and looks up anew where it went. */
export async function analyzeFile(file: string, options: AnalyzeOptions): Promise<AnalyzeResult> {
  const sources = preparePlaces(options.placeFiles ?? NO_FILES);
  const writer = reopenWriter(file);
  const reader = openReader(file);
  const run = describeRun(writer.nextRunId(), options.now(), options.toolVersion);
  const total = reader.reportData({ toolVersion: options.toolVersion, generatedAt: 0, parts: [] }).totals.exchanges;
  let answers: Analysis[] = [];
  let exchanges = 0;
  let findings = 0;
  const watch = createIdentifierWatch();
  for (const phase of reader.phases()) watch.phase(phase);
  const analyst = createAnalystHost({
    canaries: reader.canaries(),
    keys: [],
    ...(options.salts ? { salts: options.salts } : {}),
    answered: (analysis, subject) => {
      watch.analysed(analysis, subject);
      answers.push(analysis);
    },
  });
  const commit = async (): Promise<void> => {
    await analyst.drain();
    writer.write(answers.map((analysis) => ({ kind: 'analysis', runId: run.id, analysis })));
    exchanges += answers.filter(({ message }) => message === null).length;
    for (const analysis of answers) findings += analysis.findings.length;
    answers = [];
    options.onProgress(exchanges, total);
  };
  try {
    writer.write([{ kind: 'run', run }]);
    let handed = 0;
    for (const subject of subjectsOf(reader)) {
      analyst.analyse(subject);
      handed += 1;
      if (handed % BATCH === 0) await commit();
    }
    await commit();
    writer.write([...watch.entries(run.id), lookUpPlaces(file, sources)]);
  } finally {
    await analyst.close();
    reader.close();
    writer.close(options.now());
  }
  return { run: run.id, exchanges, findings };
}
