import type { Analysis, Entry, SentExchange, Gap, Run } from '../model/index.ts';
import { StoreError } from '../model/index.ts';
import type { Writer } from '../store/index.ts';
import type { AnalystHost } from './analyst-host.ts';
import type { Counts, ExchangeNote, FindingNote, FromRecorder } from './messages.ts';

/** Rows wait at most this long for their commit, in milliseconds. */
const COMMIT_WITHIN = 100;
const COMMIT_AT = 1_000;

/** Commits rows in groups, raw exchanges before anyone looks into them, and their analyses after. */
export interface Recorder {
  write(entries: readonly Entry[]): void;
  analysed(analysis: Analysis): void;
  /** Waits for every analysis, writes the clean end, and closes the file. */
  stop(at: number): Promise<Counts>;
}

export interface RecorderDeps {
  readonly writer: Writer;
  readonly analyst: AnalystHost;
  readonly run: Run;
  readonly post: (message: FromRecorder) => void;
}

function note(exchange: SentExchange): ExchangeNote {
  return {
    seq: exchange.seq,
    at: exchange.startedAt,
    kind: exchange.kind,
    method: exchange.method,
    url: exchange.url,
    host: exchange.host,
    status: exchange.status,
    requestBytes: exchange.requestBody?.length ?? 0,
    responseBytes: exchange.responseBody?.length ?? 0,
    error: exchange.error,
  };
}

/** The gap that a refused row leaves: it says which one, and that it is one. */
function rejected(entry: Entry, message: string): Gap {
  const at = entry.kind === 'exchange' ? entry.exchange.startedAt : 0;
  const seq =
    entry.kind === 'exchange' ? entry.exchange.seq : entry.kind === 'analysis' ? entry.analysis.exchangeSeq : null;
  const detail = `A row (${entry.kind}${seq === null ? '' : ` of exchange ${seq}`}) could not be stored: ${message}`;
  return { startedAt: at, endedAt: at, reason: 'row-rejected', detail, missing: entry.kind === 'exchange' ? 1 : 0 };
}

export function createRecorder({ writer, analyst, run, post }: RecorderDeps): Recorder {
  let waiting: Entry[] = [{ kind: 'run', run }];
  let timer: NodeJS.Timeout | null = null;
  let failed = false;
  const hosts = new Map<number, string | null>();
  const counts = { exchanges: 0, findings: 0, gaps: 0 };

  const findingNotes = (analysis: Analysis): readonly FindingNote[] => {
    const host = hosts.get(analysis.exchangeSeq) ?? null;
    hosts.delete(analysis.exchangeSeq);
    return analysis.findings.map((finding) => ({ ...finding, seq: analysis.exchangeSeq, host }));
  };
  const giveUp = (error: unknown): null => {
    failed = true;
    const code = error instanceof StoreError ? error.code : 'UNKNOWN';
    post({ kind: 'failed', code, message: error instanceof Error ? error.message : String(error), hint: null });
    return null;
  };
  /** What became durable; null when the store is gone. One row that the schema refuses costs itself, and leaves a gap. */
  const store = (entries: readonly Entry[]): readonly Entry[] | null => {
    try {
      writer.write(entries);
      return entries;
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'REJECTED') return giveUp(error);
      if (entries.length > 1) {
        const parts = entries.map((entry) => store([entry]));
        return failed ? null : parts.flatMap((part) => part ?? []);
      }
      const [entry] = entries;
      return entry?.kind === 'gap' ? giveUp(error) : store([{ kind: 'gap', gap: rejected(entry!, error.message) }]);
    }
  };
  const commit = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (waiting.length === 0 || failed) return;
    const entries = waiting;
    waiting = [];
    const stored = store(entries);
    if (stored === null) return;
    tell(stored);
  };
  const tell = (entries: readonly Entry[]): void => {
    const exchanges = entries.flatMap((entry) => (entry.kind === 'exchange' ? [entry.exchange] : []));
    const findings = entries.flatMap((entry) => (entry.kind === 'analysis' ? findingNotes(entry.analysis) : []));
    counts.exchanges += exchanges.length;
    counts.findings += findings.length;
    counts.gaps += entries.filter(({ kind }) => kind === 'gap').length;
    if (exchanges.length > 0 || findings.length > 0)
      post({ kind: 'durable', exchanges: exchanges.map(note), findings });
    for (const exchange of exchanges) {
      hosts.set(exchange.seq, exchange.host);
      analyst.analyse(exchange);
    }
  };
  const write = (entries: readonly Entry[]): void => {
    for (const entry of entries) waiting.push(entry);
    if (waiting.length >= COMMIT_AT) commit();
    else timer ??= setTimeout(commit, COMMIT_WITHIN);
  };
  return {
    write,
    analysed(analysis) {
      write([{ kind: 'analysis', runId: run.id, analysis }]);
    },
    async stop(at) {
      commit();
      await analyst.drain();
      commit();
      await analyst.close();
      if (!failed) writer.close(at);
      return counts;
    },
  };
}
