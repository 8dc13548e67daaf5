import type { Analysis, Entry, ExchangeEnd, Gap, Run, SentExchange } from '../model/index.ts';
import { StoreError } from '../model/index.ts';
import type { Writer } from '../store/index.ts';
import type { AnalystHost } from './analyst-host.ts';
import type { Load } from './entry-cost.ts';
import { loadOf } from './entry-cost.ts';
import { createIdentifierWatch } from './identifier-watch.ts';
import { isReadable } from './is-readable.ts';
import { createOutage } from './outage.ts';
import type { Counts, ExchangeNote, FindingNote, FromRecorder } from './messages.ts';
import type { SentSubject } from './subject.ts';

/** Rows wait at most this long for their commit, in milliseconds. */
const COMMIT_WITHIN = 100;
const COMMIT_AT = 1_000;
/** A store that failed is tried again after so many milliseconds. */
const TRY_AGAIN = 2_000;

/** Commits rows in groups, raw exchanges and messages before anyone looks into them, and their analyses after. */
export interface Recorder {
  write(entries: readonly Entry[]): void;
  analysed(analysis: Analysis, subject: SentSubject): void;
  /** Waits for every analysis, writes what stayed the same, looks up the places, writes the clean end, and closes the file. */
  stop(at: number): Promise<Counts>;
}

export interface RecorderDeps {
  readonly writer: Writer;
  readonly analyst: AnalystHost;
  readonly run: Run;
  /** What is known of where the stored traffic went; asked once, at the end. */
  readonly places?: () => Entry;
  readonly post: (message: FromRecorder) => void;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly tryAgain?: number;
}

function note(exchange: SentExchange, end: ExchangeEnd | null): ExchangeNote {
  return {
    seq: exchange.seq,
    at: exchange.startedAt,
    kind: exchange.kind,
    method: exchange.method,
    url: exchange.url,
    host: exchange.host,
    status: exchange.status,
    requestBytes: end?.requestBytes ?? exchange.requestBody?.length ?? 0,
    responseBytes: end?.responseBytes ?? exchange.responseBody?.length ?? 0,
    error: end ? end.error : exchange.error,
  };
}

/** When a row happened, and the exchange that it belongs to; null when to none. */
function placeOf(entry: Entry): { readonly at: number; readonly seq: number | null } {
  switch (entry.kind) {
    case 'exchange':
      return { at: entry.exchange.startedAt, seq: entry.exchange.seq };
    case 'exchange-end':
      return { at: entry.end.endedAt, seq: entry.end.seq };
    case 'message':
      return { at: entry.message.at, seq: entry.message.exchangeSeq };
    case 'analysis':
      return { at: 0, seq: entry.analysis.exchangeSeq };
    case 'phase':
    case 'canary':
    case 'connection':
    case 'connection-end':
    case 'run':
    case 'gap':
    case 'places':
    case 'identifiers':
      return { at: 0, seq: null };
  }
}

/** The gap that a refused row leaves: it says which one, and that it is one. */
function rejected(entry: Entry, message: string): Gap {
  const { at, seq } = placeOf(entry);
  const detail = `A row (${entry.kind}${seq === null ? '' : ` of exchange ${seq}`}) could not be stored: ${message}`;
  return { startedAt: at, endedAt: at, reason: 'row-rejected', detail, missing: entry.kind === 'exchange' ? 1 : 0 };
}

const NOTHING: Load = { items: 0, bytes: 0 };

export function createRecorder(deps: RecorderDeps): Recorder {
  const { writer, analyst, run, places, post, now, tryAgain = TRY_AGAIN } = deps;
  let waiting: Entry[] = [{ kind: 'run', run }];
  let timer: NodeJS.Timeout | null = null;
  const outage = createOutage(now);
  let again: NodeJS.Timeout | null = null;
  /** What came from the proxy's thread since the last commit. */
  let came = NOTHING;
  /** Upgraded exchanges that go on. */
  const open = new Map<number, SentExchange>();
  const hosts = new WeakMap<Analysis, string | null>();
  const watch = createIdentifierWatch();
  const counts = { exchanges: 0, findings: 0, gaps: 0 };

  const findingNotes = (analysis: Analysis): readonly FindingNote[] => {
    const host = hosts.get(analysis) ?? null;
    return analysis.findings.map((finding) => ({ ...finding, seq: analysis.exchangeSeq, host }));
  };
  const isRefusal = (error: unknown): boolean => error instanceof StoreError && error.code === 'REJECTED';
  const giveUp = (error: unknown, entries: readonly Entry[]): readonly Entry[] => {
    const code = error instanceof StoreError ? error.code : 'UNKNOWN';
    const message = error instanceof Error ? error.message : String(error);
    outage.begin(message);
    again ??= setInterval(endOutage, tryAgain);
    entries.forEach(outage.miss);
    post({ kind: 'failed', code, message, hint: null });
    return [];
  };
  /** What became durable; nothing when the store is gone. One row that the schema refuses costs itself, and leaves a gap. */
  const store = (entries: readonly Entry[]): readonly Entry[] => {
    if (outage.on) {
      entries.forEach(outage.miss);
      return [];
    }
    try {
      writer.write(entries);
      return entries;
    } catch (error) {
      if (!isRefusal(error)) return giveUp(error, entries);
      if (entries.length > 1) return entries.flatMap((entry) => store([entry]));
      const [entry] = entries;
      if (entry?.kind === 'gap') return giveUp(error, entries);
      return store([{ kind: 'gap', gap: rejected(entry!, (error as Error).message) }]);
    }
  };
  const storeMissed = (entries: readonly Entry[]): void => {
    try {
      writer.write(entries);
    } catch (error) {
      // A row that is refused must not keep all others out: the gap comes last, and says enough.
      if (!isRefusal(error)) throw error;
      writer.write(entries.slice(-1));
    }
  };
  const commit = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (waiting.length === 0) return;
    const entries = waiting;
    waiting = [];
    const stored = store(entries);
    // Also when it was in vain: nothing of it is under way any more.
    if (came.items > 0) post({ kind: 'taken', load: came });
    came = NOTHING;
    tell(stored);
  };
  /** What had to wait is stored at last, and the gap with it: everything is recorded again. */
  const endOutage = (): void => {
    if (!outage.on || !outage.tryToEnd(storeMissed)) return;
    if (again !== null) clearInterval(again);
    again = null;
    counts.gaps += 1;
    post({ kind: 'recovered' });
  };
  /** Who is to be told of an exchange, once it is over; meanwhile it is remembered. */
  const notesOf = (entry: Entry): readonly ExchangeNote[] => {
    if (entry.kind === 'exchange') {
      if (entry.exchange.endedAt !== null) return [note(entry.exchange, null)];
      open.set(entry.exchange.seq, entry.exchange);
    } else if (entry.kind === 'exchange-end') {
      const exchange = open.get(entry.end.seq);
      return exchange ? [note(exchange, entry.end)] : [];
    }
    return [];
  };
  const subjectsOf = (entry: Entry): readonly SentSubject[] => {
    if (entry.kind === 'exchange') return [{ kind: 'exchange', exchange: entry.exchange }];
    if (entry.kind !== 'message' || !isReadable(entry.message)) return [];
    const { message } = entry;
    return [{ kind: 'message', message, host: open.get(message.exchangeSeq)?.host ?? null }];
  };
  const tell = (entries: readonly Entry[]): void => {
    const exchanges = entries.flatMap(notesOf);
    const findings = entries.flatMap((entry) => (entry.kind === 'analysis' ? findingNotes(entry.analysis) : []));
    const count = (kind: Entry['kind']): number => entries.filter((entry) => entry.kind === kind).length;
    counts.exchanges += count('exchange');
    counts.findings += findings.length;
    counts.gaps += count('gap');
    if (exchanges.length > 0 || findings.length > 0) post({ kind: 'durable', exchanges, findings });
    for (const subject of entries.flatMap(subjectsOf)) analyst.analyse(subject);
    for (const entry of entries) if (entry.kind === 'exchange-end') open.delete(entry.end.seq);
  };
  const add = (entries: readonly Entry[]): void => {
    if (outage.on) {
      entries.forEach(outage.miss);
      return;
    }
    for (const entry of entries) waiting.push(entry);
    if (waiting.length >= COMMIT_AT) commit();
    else timer ??= setTimeout(commit, COMMIT_WITHIN);
  };
  return {
    write(entries) {
      const { items, bytes } = loadOf(entries);
      if (outage.on) post({ kind: 'taken', load: { items, bytes } });
      else came = { items: came.items + items, bytes: came.bytes + bytes };
      for (const entry of entries) if (entry.kind === 'phase') watch.phase(entry.phase);
      add(entries);
    },
    analysed(analysis, subject) {
      watch.analysed(analysis, subject);
      hosts.set(analysis, subject.kind === 'exchange' ? subject.exchange.host : subject.host);
      add([{ kind: 'analysis', runId: run.id, analysis }]);
    },
    async stop(at) {
      commit();
      await analyst.drain();
      commit();
      await analyst.close();
      endOutage();
      if (again !== null) clearInterval(again);
      if (outage.on) return counts;
      try {
        const same = watch.entries(run.id);
        if (same.length > 0) store(same);
        if (places) store([places()]);
      } finally {
        writer.close(at);
      }
      return counts;
    },
  };
}
