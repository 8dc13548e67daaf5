import { Worker } from 'node:worker_threads';
import type { Analysis, Canary, Key } from '../model/index.ts';
import type { Load } from './entry-cost.ts';
import { costOf, fullness } from './entry-cost.ts';
import type { SentSubject } from './subject.ts';

/** Keeps one analyst thread at work, ends it when it hangs or dies, and goes on with the next exchange or message. */
export interface AnalystHost {
  analyse(subject: SentSubject): void;
  /** Resolves when everything handed over has been answered. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

export interface AnalystData {
  readonly canaries: readonly Canary[];
  readonly keys: readonly Key[];
  readonly salts?: readonly string[];
}

export interface AnalystOptions extends AnalystData {
  readonly answered: (analysis: Analysis, subject: SentSubject) => void;
  /** Milliseconds for one batch before the thread is ended. */
  readonly patience?: number;
  readonly worker?: URL;
  /** What may wait; whatever comes beyond that is answered as not taken apart. No end to it when it is not given. */
  readonly most?: Load;
}

const BATCH = 32;
/** Twice may be bad luck (memory, a slow disk); an input that kills the analyst twice is left alone. */
const MAX_KILLS = 2;

const BUSY = 'too much was waiting to be taken apart; "telltale analyze" does it afterwards';

interface Job {
  readonly subject: SentSubject;
  readonly bytes: number;
  kills: number;
}

function unanswered(subject: SentSubject, reason: string): Analysis {
  const isMessage = subject.kind === 'message';
  return {
    exchangeSeq: isMessage ? subject.message.exchangeSeq : subject.exchange.seq,
    message: isMessage ? subject.message.index : null,
    protocol: null,
    grade: 'unknown',
    payloads: [],
    events: [],
    findings: [],
    partial: reason,
  };
}

export function createAnalystHost(options: AnalystOptions): AnalystHost {
  const { canaries, keys, salts = [], patience = 10_000, most } = options;
  const url = options.worker ?? new URL('./analyst-worker.js', import.meta.url);
  const queue: Job[] = [];
  let worker: Worker | null = null;
  let inFlight: readonly Job[] = [];
  let timer: NodeJS.Timeout | null = null;
  let closed = false;
  const idle: (() => void)[] = [];
  let waiting: Load = { items: 0, bytes: 0 };

  const answer = (analysis: Analysis, { subject, bytes }: Job): void => {
    waiting = { items: waiting.items - 1, bytes: waiting.bytes - bytes };
    options.answered(analysis, subject);
  };
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
      if (job.kills >= MAX_KILLS) {
        answer(unanswered(job.subject, `analyst ended twice on this input: ${reason}`), job);
      } else {
        job.kills = Math.max(job.kills, 0.5);
        queue.unshift(job);
      }
    }
    next();
  };
  const start = (): Worker => {
    const data: AnalystData = { canaries, keys, salts };
    const started = new Worker(url, {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: 1024, stackSizeMb: 4 },
    });
    started.on('message', (analyses: readonly Analysis[]) => {
      const jobs = inFlight;
      settle();
      // One answer for each, in the order of the questions.
      for (const [index, job] of jobs.entries()) answer(analyses[index]!, job);
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
    worker.postMessage(inFlight.map(({ subject }) => subject));
    timer = setTimeout(() => {
      lost(`no answer in ${patience / 1000} s`);
    }, patience);
  }
  return {
    analyse(subject) {
      if (most !== undefined && fullness(waiting, most) >= 1) {
        options.answered(unanswered(subject, BUSY), subject);
        return;
      }
      const bytes = costOf(subject);
      waiting = { items: waiting.items + 1, bytes: waiting.bytes + bytes };
      queue.push({ subject, bytes, kills: 0 });
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
