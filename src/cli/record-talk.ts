import { renderUnicodeCompact } from 'uqr';
import type { CertificateAuthority } from '../capture/index.ts';
import type { Phase } from '../model/index.ts';
import type { Counts, ExchangeNote, FindingNote } from '../pipeline/index.ts';
import type { Io } from './io.ts';
import { paint } from './paint.ts';

export interface Listening {
  readonly host: string;
  readonly port: number;
  readonly addresses: readonly string[];
  readonly authority: CertificateAuthority;
  readonly database: string;
  readonly warnings: readonly string[];
}

/** What `record` says while it runs: JSON lines for programs, a banner and one counting line for people. */
export interface RecordTalk {
  listening(start: Listening): void;
  exchange(note: ExchangeNote): void;
  finding(note: FindingNote): void;
  phase(phase: Phase): void;
  stopping(): void;
  stopped(counts: Counts, database: string): void;
  done(): void;
}

const bracket = (host: string): string => (host.includes(':') ? `[${host}]` : host);

/** `7F:3A:…` in groups that can be compared by eye. */
export function groupedFingerprint(fingerprint: string): string {
  return (fingerprint.toUpperCase().match(/.{4}/g) ?? []).join(' ');
}

function jsonTalk(io: Io): RecordTalk {
  const line = (value: object): void => {
    io.out(`${JSON.stringify(value)}\n`);
  };
  return {
    listening: ({ host, port, authority, database, warnings }) => {
      for (const warning of warnings) io.err(`warning: ${warning}\n`);
      const ca = { file: authority.file, sha256: authority.fingerprint };
      line({ event: 'listening', proxy: { host, port }, web: null, ca, database });
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
    const size = bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
    const text = `${requests} requests · ${hosts.size} hosts · ${size} sent · ${findings} findings${phase ? ` · phase ${phase}` : ''}`;
    clear();
    io.err(`${color.red('●')} ${text.slice(0, io.columns - 3)}`);
    drawn = true;
  };
  const changed = (): void => {
    if (io.errIsTty) timer ??= setTimeout(draw, 100);
  };
  const done = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    clear();
  };
  return {
    listening({ addresses, port, authority, database, warnings }) {
      const [first = '127.0.0.1'] = addresses;
      const page = `http://${bracket(first)}:${port}/`;
      io.err(`${color.bold('telltale is recording')} to ${database}\n\n`);
      for (const address of addresses) io.err(`  proxy   ${color.cyan(`${bracket(address)}:${port}`)}\n`);
      io.err(`  CA page ${color.cyan(page)}\n`);
      io.err(`  CA      ${authority.commonName}\n          ${groupedFingerprint(authority.fingerprint)}\n\n`);
      io.err(`${renderUnicodeCompact(page)}\n\n`);
      io.err("Set the address above as the proxy of the phone's Wi-Fi, then open the CA page on it.\n");
      io.err('Mark what you do with "telltale phase NAME" in another terminal. Ctrl+C ends the session.\n');
      for (const warning of warnings) io.err(`${color.yellow('warning:')} ${warning}\n`);
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
    stopping() {
      done();
      io.err('Stopping: writing and analysing what is left …\n');
    },
    stopped(counts, database) {
      io.err(`${counts.exchanges} exchanges, ${counts.findings} findings, ${counts.gaps} gaps in ${database}\n`);
      io.err(`Next: telltale report ${database}\n`);
    },
    done,
  };
}

export function createRecordTalk(io: Io, json: boolean): RecordTalk {
  return json ? jsonTalk(io) : peopleTalk(io);
}
