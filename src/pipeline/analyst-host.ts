import { Worker } from 'node:worker_threads';
import type { Analysis, Canary, SentExchange, Key } from '../model/index.ts';

/** Keeps one analyst thread at work, ends it when it hangs or dies, and goes on with the next exchange. */
export interface AnalystHost {
  analyse(exchange: SentExchange): void;
  /** Resolves when everything handed over has been answered. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

export interface AnalystData {
  readonly canaries: readonly Canary[];
  readonly keys: readonly Key[];
}

export interface AnalystOptions extends AnalystData {
  readonly answered: (analysis: Analysis) => void;
  /** Milliseconds for one batch before the thread is ended. */
  readonly patience?: number;
  readonly worker?: URL;
}

const BATCH = 32;
/** Twice may be bad luck (memory, a slow disk); an input that kills the analyst twice is left alone. */
const MAX_KILLS = 2;

interface Job {
  readonly exchange: SentExchange;
  kills: number;
}

function unanswered(exchange: SentExchange, reason: string): Analysis {
  return {
    exchangeSeq: exchange.seq,
    protocol: null,
    grade: 'unknown',
    payloads: [],
    events: [],
    findings: [],
    partial: reason,
  };
}

export function createAnalystHost(options: AnalystOptions): AnalystHost {
  const { canaries, keys, answered, patience = 10_000 } = options;
  const url = options.worker ?? new URL('./analyst-worker.js', import.meta.url);
  const queue: Job[] = [];
  let worker: Worker | null = null;
  let inFlight: readonly Job[] = [];
  let timer: NodeJS.Timeout | null = null;
  let closed = false;
  const idle: (() => void)[] = [];

  const settle = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    inFlight = [];
  };
  const lost = (reason: string): void => {
    const jobs = inFlight;
    settle();
    worker?.removeAllListeners();
    worker?.on('error', () => undefined);
    void worker?.terminate();
    worker = null;
    // Only a job that was alone is known to be the culprit; the others are tried again one by one.
    if (jobs.length === 1) jobs[0]!.kills += 1;
    for (const job of [...jobs].reverse()) {
      if (job.kills >= MAX_KILLS) answered(unanswered(job.exchange, `analyst ended twice on this input: ${reason}`));
      else {
        job.kills = Math.max(job.kills, 0.5);
        queue.unshift(job);
      }
    }
    next();
  };
  const start = (): Worker => {
    const data: AnalystData = { canaries, keys };
    const started = new Worker(url, {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: 1024, stackSizeMb: 4 },
    });
    started.on('message', (analyses: readonly Analysis[]) => {
      settle();
      analyses.forEach(answered);
      next();
    });
    started.on('error', (error) => {
      lost(error.message);
    });
    started.on('exit', (code) => {
      lost(`the thread left with code ${code}`);
    });
    return started;
  };
  function next(): void {
    if (closed || inFlight.length > 0) return;
    if (queue.length === 0) {
      for (const resolve of idle.splice(0)) resolve();
      return;
    }
    const suspect = queue[0]!.kills > 0;
    inFlight = queue.splice(0, suspect ? 1 : BATCH);
    worker ??= start();
    worker.postMessage(inFlight.map(({ exchange }) => exchange));
    timer = setTimeout(() => {
      lost(`no answer in ${patience / 1000} s`);
    }, patience);
  }
  return {
    analyse(exchange) {
      queue.push({ exchange, kills: 0 });
      next();
    },
    drain() {
      return new Promise((resolve) => {
        idle.push(resolve);
        next();
      });
    },
    async close() {
      closed = true;
      settle();
      worker?.removeAllListeners();
      await worker?.terminate();
    },
  };
}
