import type { CertificateAuthority } from '../capture/index.ts';
import type { Phase } from '../model/index.ts';
import type { Counts, ExchangeNote, FindingNote } from '../pipeline/index.ts';
import { counted } from './counted.ts';
import type { Io } from './io.ts';
import { paint } from './paint.ts';
import { recordBanner } from './record-banner.ts';
import { shellWord } from './shell-word.ts';

export interface Listening {
  readonly host: string;
  readonly port: number;
  /** What a phone may type to reach it. */
  readonly addresses: readonly string[];
  /** Address of the page that pairs the next phone, token included; null when every client is served. */
  readonly pairUrl: string | null;
  readonly authority: Pick<CertificateAuthority, 'commonName' | 'file' | 'fingerprint'>;
  readonly database: string;
  /** Name of the first phase. */
  readonly phase: string;
  /** Hosts that are passed through unread by default. */
  readonly unread: readonly string[];
  readonly warnings: readonly string[];
}

/** What `record` says while it runs: JSON lines for programs, a banner and one counting line for people. */
export interface RecordTalk {
  readonly listening: (start: Listening) => void;
  readonly exchange: (note: ExchangeNote) => void;
  readonly finding: (note: FindingNote) => void;
  readonly phase: (phase: Phase) => void;
  /** A phone was paired, until that time in milliseconds since the epoch. */
  readonly paired: (address: string, until: number) => void;
  /** Another token is to be shown. */
  readonly pairUrl: (url: string, why: 'used' | 'wrong-tries') => void;
  /** The file takes no rows, and what becomes of the phone meanwhile; null: it does again. */
  readonly outage: (error: Error | null, onFull: 'block' | 'pass') => void;
  readonly stopping: () => void;
  readonly stopped: (counts: Counts, database: string) => void;
  readonly done: () => void;
}

const REDRAW = 100;

function amount(bytes: number): string {
  if (bytes < 1e3) return `${bytes} B`;
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

function notRecording({ message }: Error, onFull: 'block' | 'pass'): string {
  const meanwhile = {
    block: 'The phone is offline until it can be recorded again (--on-full block).',
    pass: 'The phone stays online UNRECORDED (--on-full pass); the gap is written as soon as there is room.',
  };
  return `warning: not recording: ${message} ${meanwhile[onFull]}\n`;
}

function jsonTalk(io: Io): RecordTalk {
  let lines = '';
  // What becomes durable together is written together: a write for each line costs the proxy's thread.
  const line = (value: object): void => {
    if (lines === '') {
      queueMicrotask(() => {
        io.out(lines);
        lines = '';
      });
    }
    lines += `${JSON.stringify(value)}\n`;
  };
  return {
    listening: ({ host, port, authority, database, unread, warnings, pairUrl }) => {
      if (unread.length > 0) io.err(`Unread by default: ${unread.join(', ')}\n`);
      for (const warning of warnings) io.err(`warning: ${warning}\n`);
      const ca = { file: authority.file, sha256: authority.fingerprint };
      const pair = pairUrl === null ? {} : { pair: { url: pairUrl } };
      line({ event: 'listening', proxy: { host, port }, web: null, ca, database, ...pair });
    },
    exchange: (note) => {
      line({ event: 'exchange', ...note });
    },
    finding: (note) => {
      const { event: eventIndex, ...rest } = note;
      line({ event: 'finding', ...rest, eventIndex });
    },
    phase: (phase) => {
      line({ event: 'phase', ...phase });
    },
    paired: (address, until) => {
      line({ event: 'paired', address, until });
    },
    pairUrl: (url) => {
      line({ event: 'pair', url });
    },
    outage: (error, onFull) => {
      if (error) io.err(notRecording(error, onFull));
      line(error ? { event: 'not-recording', error: error.message, phone: onFull } : { event: 'recording' });
    },
    stopping: () => undefined,
    stopped: (counts) => {
      line({ event: 'stopped', ...counts });
    },
    done: () => undefined,
  };
}

function peopleTalk(io: Io): RecordTalk {
  const color = paint(io.errIsTty, io.env);
  const hosts = new Set<string>();
  let requests = 0;
  let findings = 0;
  let bytes = 0;
  let phase = '';
  let drawn = false;
  let timer: NodeJS.Timeout | null = null;
  const clear = (): void => {
    if (drawn) io.err('\r\u001b[K');
    drawn = false;
  };
  const draw = (): void => {
    timer = null;
    const parts = [counted(requests, 'request'), counted(hosts.size, 'host'), `${amount(bytes)} sent`];
    const text = [...parts, counted(findings, 'finding'), `phase ${phase}`].join(' · ');
    clear();
    io.err(`${color.red('●')} ${text.slice(0, io.columns - 3)}`);
    drawn = true;
  };
  const changed = (): void => {
    if (io.errIsTty) timer ??= setTimeout(draw, REDRAW);
  };
  const done = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    clear();
  };
  return {
    listening(start) {
      phase = start.phase;
      io.err(recordBanner(start, { color, columns: io.columns, code: io.errIsTty }));
      changed();
    },
    exchange(note) {
      requests += 1;
      bytes += note.requestBytes;
      if (note.host !== null) hosts.add(note.host);
      changed();
    },
    finding() {
      findings += 1;
      changed();
    },
    phase(started) {
      phase = started.name;
      changed();
    },
    paired(address, until) {
      clear();
      io.err(`Paired: ${address}, until ${new Date(until).toTimeString().slice(0, 5)}.\n`);
      changed();
    },
    pairUrl(url, why) {
      clear();
      const reason = why === 'used' ? 'To pair another phone' : 'Five wrong codes were tried; the new one';
      io.err(`${reason}: ${url}\n`);
      changed();
    },
    outage(error, onFull) {
      clear();
      io.err(error ? notRecording(error, onFull) : 'Recording again; what is missing is a gap in the file.\n');
      changed();
    },
    stopping() {
      done();
      io.err('Stopping: writing and analysing what is left (Ctrl+C again: leave it) …\n');
    },
    stopped({ exchanges, findings: found, gaps }, database) {
      done();
      const counts = [counted(exchanges, 'exchange'), counted(found, 'finding'), counted(gaps, 'gap')];
      io.err(`Recorded: ${counts.join(', ')}.\nNext:     telltale report ${shellWord(database)}\n`);
    },
    done,
  };
}

/** The talk that was asked for; `json` writes results, the other one only talks. */
export function createRecordTalk(io: Io, json: boolean): RecordTalk {
  return json ? jsonTalk(io) : peopleTalk(io);
}
