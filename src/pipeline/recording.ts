import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { globMatcher } from '../bytes/index.ts';
import type { HostPort, Page, Proxy, ProxyOptions, UnpairedService } from '../capture/index.ts';
import { startProxy } from '../capture/index.ts';
import type { Canary, Consent, Key, Phase, Session } from '../model/index.ts';
import { StoreError, UserError } from '../model/index.ts';
import type { Load } from './entry-cost.ts';
import { createEntryQueue } from './entry-queue.ts';
import { packHeaders } from './packed-headers.ts';
import type { Counts, ExchangeNote, FindingNote, FromRecorder, RecorderData, ToRecorder } from './messages.ts';
import type { PlaceFiles } from './place-sources.ts';
import { NO_FILES } from './place-sources.ts';

export interface RecordingOptions {
  readonly file: string;
  readonly listen: { readonly host: string; readonly port: number };
  readonly contextFor: ProxyOptions['contextFor'];
  /** Given: only phones that were paired are served. */
  readonly unpaired?: UnpairedService;
  /** Given the proxy's address once it is known. */
  readonly page: (path: string, proxy: { readonly host: string; readonly port: number }) => Page | null;
  readonly upstreamCa: readonly string[];
  readonly resolve: ReadonlyMap<string, HostPort>;
  readonly allowLoopback: boolean;
  readonly allowLan: readonly string[];
  /** Globs of hosts that are never read. */
  readonly passthrough: readonly string[];
  /** Globs of the only hosts that are read; all are when there is none. */
  readonly interceptOnly?: readonly string[];
  /** Hosts whose TLS is not read for the sake of the phone's connection. */
  readonly defaultPassthrough?: readonly string[];
  /** False: apps that refuse our certificate are not passed through. */
  readonly autoPassthrough?: boolean;
  readonly phase: NewPhase;
  readonly canaries: readonly Canary[];
  readonly keys: readonly Key[];
  /** What the user knows of places beyond what comes with telltale. */
  readonly placeFiles?: PlaceFiles;
  /** Looked for in digests of the canaries. */
  readonly salts?: readonly string[];
  readonly toolVersion: string;
  readonly synthetic: boolean;
  readonly now: () => number;
  readonly onExchange: (note: ExchangeNote) => void;
  readonly onFinding: (note: FindingNote) => void;
  /** What becomes of the phone's traffic while the file takes no rows; a session that is to end then needs no more of it. */
  readonly onFull: 'block' | 'pass';
  /** The file takes no rows, and why; null when it does again. */
  readonly onOutage: (error: Error | null) => void;
  /** The recorder is gone; nothing more is recorded. */
  readonly onFailed: (error: Error) => void;
  /** For tests: what may be on its way to the file at once, and how long the sockets wait for it. */
  readonly queue?: { readonly most: Load; readonly patience: number };
}

export interface NewPhase {
  readonly name: string;
  readonly private: boolean;
  readonly consent: Consent | null;
}

/** A running session: the proxy on this thread, the recorder and the analyst on theirs. */
export interface Recording {
  readonly session: Session;
  readonly host: string;
  readonly port: number;
  phase(phase: NewPhase): Phase;
  /** Closes the proxy, waits until everything is durable and analysed, closes the file. */
  stop(): Promise<Counts>;
}

const NOT_RECORDING = {
  code: 'not-recording',
  detail: 'The session file takes no rows, and what is not recorded is not let through.',
};

function newSession(options: RecordingOptions): Session {
  return {
    id: randomBytes(16).toString('hex'),
    startedAt: options.now(),
    toolVersion: options.toolVersion,
    runtime: `node ${process.version} ${process.platform}-${process.arch}`,
    synthetic: options.synthetic,
    options: {
      listen: `${options.listen.host}:${options.listen.port}`,
      pairedOnly: options.unpaired !== undefined,
      allowLoopback: options.allowLoopback,
      allowLan: options.allowLan,
      passthrough: options.passthrough,
      interceptOnly: options.interceptOnly ?? [],
      defaultPassthrough: options.defaultPassthrough ?? [],
      autoPassthrough: options.autoPassthrough ?? true,
      onFull: options.onFull,
      upstreamCa: options.upstreamCa.length,
      resolve: [...options.resolve].map(([name, to]) => `${name}=${to.host}:${to.port}`),
    },
  };
}

function failure({ code, message, hint }: Extract<FromRecorder, { kind: 'failed' }>): Error {
  return hint === null ? new StoreError(code, message) : new UserError(message, hint);
}

/** Waits for the worker's first word: ready, or why the file cannot be written. */
function untilReady(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (message: FromRecorder) => {
      worker.removeListener('error', reject);
      if (message.kind === 'failed') reject(failure(message));
      else resolve();
    });
  });
}

export async function startRecording(options: RecordingOptions): Promise<Recording> {
  const session = newSession(options);
  const workerData: RecorderData = {
    file: options.file,
    session,
    canaries: options.canaries,
    keys: options.keys,
    salts: options.salts ?? [],
    toolVersion: options.toolVersion,
    placeFiles: options.placeFiles ?? NO_FILES,
  };
  const worker = new Worker(new URL('./recorder-worker.js', import.meta.url), { workerData });
  await untilReady(worker);
  const post = (message: ToRecorder, transfer: ArrayBuffer[] = []): void => {
    worker.postMessage(message, transfer);
  };
  let proxy: Proxy | null = null;
  const queue = createEntryQueue({
    now: options.now,
    ...options.queue,
    pause: (paused) => {
      if (paused) proxy?.pause();
      else proxy?.resume();
    },
    post: (entries, transfer) => {
      post({ kind: 'write', entries }, transfer);
    },
  });

  let durable: Counts = { exchanges: 0, findings: 0, gaps: 0 };
  let resolveStopped: (counts: Counts) => void = () => undefined;
  const stopped = new Promise<Counts>((resolve) => (resolveStopped = resolve));
  worker.on('message', (message: FromRecorder) => {
    switch (message.kind) {
      case 'durable':
        durable = {
          ...durable,
          exchanges: durable.exchanges + message.exchanges.length,
          findings: durable.findings + message.findings.length,
        };
        message.exchanges.forEach(options.onExchange);
        message.findings.forEach(options.onFinding);
        return;
      case 'taken':
        queue.taken(message.load);
        return;
      case 'failed':
        if (options.onFull === 'block') proxy?.block(NOT_RECORDING);
        options.onOutage(failure(message));
        return;
      case 'recovered':
        proxy?.block(null);
        options.onOutage(null);
        return;
      case 'stopped':
        resolveStopped(message.counts);
        return;
      case 'ready':
        return;
    }
  });
  worker.on('error', options.onFailed);
  // A recorder that died will never say how it ended; whoever stops the session must not wait for that for ever.
  worker.once('exit', () => {
    resolveStopped(durable);
  });

  let phases = 0;
  const phase = (next: NewPhase): Phase => {
    const started: Phase = { id: (phases += 1), ...next, startedAt: options.now() };
    queue.push({ kind: 'phase', phase: started });
    return started;
  };
  phase(options.phase);
  for (const canary of options.canaries) queue.push({ kind: 'canary', canary });

  let address = options.listen;
  let running: Proxy;
  try {
    running = proxy = await startProxy({
      listen: options.listen,
      sink: {
        connection: (connection) => {
          queue.push({ kind: 'connection', connection });
        },
        connectionEnd: (end) => {
          queue.push({ kind: 'connection-end', end });
        },
        exchange: (exchange) => {
          queue.push({ kind: 'exchange', exchange: packHeaders(exchange) });
        },
        message: (message) => {
          queue.push({ kind: 'message', message });
        },
        exchangeEnd: (end) => {
          queue.push({ kind: 'exchange-end', end });
        },
      },
      contextFor: options.contextFor,
      upstreamCa: options.upstreamCa,
      resolve: options.resolve,
      allowLoopback: options.allowLoopback,
      allowLan: options.allowLan,
      passthrough: globMatcher(options.passthrough),
      ...(options.interceptOnly?.length && { interceptOnly: globMatcher(options.interceptOnly) }),
      defaultPassthrough: globMatcher(options.defaultPassthrough ?? []),
      autoPassthrough: options.autoPassthrough ?? true,
      page: (path) => options.page(path, address),
      ...(options.unpaired ? { unpaired: options.unpaired } : {}),
      phase: () => phases,
      now: options.now,
    });
  } catch (error) {
    await worker.terminate();
    // Made by us a moment ago, and empty: no session began.
    for (const ending of ['', '-wal', '-shm', '-journal', '-lock']) rmSync(options.file + ending, { force: true });
    throw error;
  }
  address = { host: running.host, port: running.port };
  return {
    session,
    ...address,
    phase,
    async stop() {
      await running.close();
      queue.flush();
      post({ kind: 'stop', at: options.now() });
      return stopped;
    },
  };
}
