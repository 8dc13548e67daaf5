import { readFileSync } from 'node:fs';
import { resolve as resolvePath } from 'node:path';
import type { CertificateAuthority } from '../../capture/index.ts';
import { openAuthority } from '../../capture/index.ts';
import { UserError } from '../../model/index.ts';
import { ownPage, startRecording } from '../../pipeline/index.ts';
import type { Recording } from '../../pipeline/index.ts';
import { defineVerb, examples, repeatable } from '../command.ts';
import { serveControl } from '../control.ts';
import { authorityDirectory } from '../data-directory.ts';
import type { Io } from '../io.ts';
import { parseCanary, parseListen, parsePhaseName, parseRanges, parseResolve, parseSeconds } from '../parse-values.ts';
import { reachableAddresses } from '../reachable-addresses.ts';
import { createRecordTalk } from '../record-talk.ts';
import { VERSION } from '../version.ts';

interface Options {
  readonly out?: string;
  readonly listen: string;
  readonly upstreamCa: readonly string[];
  readonly phase: string;
  readonly canary: readonly string[];
  readonly duration?: string;
  readonly json?: true;
  readonly passthrough: readonly string[];
  readonly allowLan: readonly string[];
  readonly allowLoopback?: true;
  readonly resolve: readonly string[];
}

const DAY = 86_400_000;

function readCertificates(files: readonly string[]): readonly string[] {
  return files.map((file) => {
    let text: string;
    try {
      text = readFileSync(file, 'utf8');
    } catch (error) {
      throw new UserError(`Cannot read ${file}.`, 'Give a PEM file of certificates with --upstream-ca.', {
        cause: error,
      });
    }
    if (!text.includes('-----BEGIN CERTIFICATE-----')) {
      throw new UserError(`${file} holds no certificate.`, 'Give a PEM file of certificates with --upstream-ca.');
    }
    return text;
  });
}

function defaultFile(now: number): string {
  return `telltale-${new Date(now).toISOString().slice(0, 19).replace(/[:T]/g, '-')}.sqlite`;
}

function warnings(options: Options, authority: CertificateAuthority, host: string, now: number): readonly string[] {
  const list: string[] = [];
  const daysLeft = Math.floor((authority.notAfter - now) / DAY);
  if (daysLeft < 14) list.push(`The CA expires in ${daysLeft} days; make a new one with "telltale ca new".`);
  if (!/^(?:127\.|::1$|localhost$)/.test(host)) {
    list.push(`The proxy listens on ${host}: every device of the private network can use it until you stop.`);
  }
  if (options.allowLoopback)
    list.push('--allow-loopback: the phone can reach services of this computer through the proxy.');
  return list;
}

/** Resolves when the session is to end: a signal, the given time, or a store that failed. */
function untilEnd(io: Io, seconds: number | null, failed: Promise<Error>): Promise<Error | null> {
  const ends: Promise<Error | null>[] = [io.interrupted.then(() => null), failed];
  if (seconds !== null) ends.push(new Promise((resolve) => setTimeout(resolve, seconds * 1000, null)));
  return Promise.race(ends);
}

export default defineVerb<Options>({
  name: 'record',
  describe: (parser) =>
    parser
      .description('record what a phone sends: start the proxy, write a session file')
      .option('--out <file.sqlite>', 'session file to make (default: telltale-DATE.sqlite)')
      .option('--listen <host:port>', 'address of the proxy; port 0 picks a free one', '127.0.0.1:8080')
      .option('--upstream-ca <file>', 'trust these certificates (PEM) beside the usual roots', repeatable, [])
      .option('--phase <name>', 'name of the first phase', 'baseline')
      .option('--canary <kind=value>', 'a value that is surely yours: url=…, query=…, email=…, imei=…', repeatable, [])
      .option('--no-web', 'no live page')
      .option('--duration <seconds>', 'stop after this time')
      .option('--json', 'one JSON object a line on standard output')
      .option('--passthrough <glob>', 'never intercept these hosts; count their bytes', repeatable, [])
      .option('--allow-lan <cidr>', 'let the phone reach this private range', repeatable, [])
      .option('--allow-loopback', 'let the phone reach this computer itself (tests and demo)')
      .option('--resolve <host:port=address:port>', 'send a name to a fixed address', repeatable, [])
      .addHelpText(
        'after',
        examples(
          'telltale record --out phone.sqlite --canary email=me@example.org --canary imei=867000041234567',
          'telltale record --listen 192.168.1.20:8080     # a phone on the same Wi-Fi',
          'telltale phase private --private               # in another terminal, when you open a private tab',
        ),
      ),
  async run(_args, options, io) {
    const listen = parseListen(options.listen);
    const seconds = options.duration === undefined ? null : parseSeconds(options.duration);
    const canaries = options.canary.map(parseCanary);
    const directory = authorityDirectory(io.env);
    const authority = openAuthority(directory, { now: io.now(), create: true });
    const file = resolvePath(options.out ?? defaultFile(io.now()));
    const talk = createRecordTalk(io, options.json === true);
    let giveUp: (error: Error) => void = () => undefined;
    const failed = new Promise<Error>((resolve) => (giveUp = resolve));

    const recording: Recording = await startRecording({
      file,
      listen,
      contextFor: (host) => authority.contextFor(host),
      page: ownPage(authority),
      upstreamCa: readCertificates(options.upstreamCa),
      resolve: parseResolve(options.resolve),
      allowLoopback: options.allowLoopback === true,
      allowLan: parseRanges(options.allowLan),
      passthrough: options.passthrough,
      phase: { name: parsePhaseName(options.phase), private: false, consent: null },
      canaries,
      keys: [],
      toolVersion: VERSION,
      synthetic: false,
      now: io.now,
      onExchange: talk.exchange,
      onFinding: talk.finding,
      onFailed: giveUp,
    });
    const control = await serveControl(io, (request) => {
      const phase = recording.phase({ ...request, name: parsePhaseName(request.name) });
      talk.phase(phase);
      return { ok: true, database: file, message: phase.name };
    }).catch((error: unknown) => {
      io.err(`"telltale phase" will not reach this session: ${String(error)}\n`);
      return null;
    });
    talk.listening({
      host: recording.host,
      port: recording.port,
      addresses: reachableAddresses(recording.host),
      authority,
      database: file,
      warnings: warnings(options, authority, recording.host, io.now()),
    });
    const error = await untilEnd(io, seconds, failed);
    control?.close();
    if (error) {
      talk.done();
      throw error;
    }
    talk.stopping();
    talk.stopped(await recording.stop(), file);
    return 0;
  },
});
