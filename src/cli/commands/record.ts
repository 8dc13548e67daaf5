import { resolve as resolvePath } from 'node:path';
import { Option } from 'commander';
import { createPairing, DEFAULT_PASSTHROUGH, openAuthority } from '../../capture/index.ts';
import type { HostPort } from '../../capture/index.ts';
import type { Phase } from '../../model/index.ts';
import { UserError } from '../../model/index.ts';
import { ownPage, pairPage, startRecording } from '../../pipeline/index.ts';
import type { Recording } from '../../pipeline/index.ts';
import { defineVerb, examples, repeatable } from '../command.ts';
import type { ControlAnswer, ControlRequest } from '../control-message.ts';
import { authorityDirectory } from '../data-directory.ts';
import type { Io } from '../io.ts';
import {
  parseCanaries,
  parseGlobs,
  parseListen,
  parsePhaseName,
  parseRanges,
  parseResolve,
  parseSalts,
  parseSeconds,
} from '../parse-values.ts';
import { planCanaries, planSteps } from '../plan/plan-steps.ts';
import type { PlanStepper } from '../plan/plan-stepper.ts';
import { planStepper } from '../plan/plan-stepper.ts';
import { readPlan } from '../plan/read-plan.ts';
import { reachableAddresses } from '../reachable-addresses.ts';
import { readCertificates } from '../read-certificates.ts';
import type { PlaceOptions } from '../read-place-files.ts';
import { readPlaceFiles } from '../read-place-files.ts';
import { reasonOf } from '../reason-of.ts';
import type { RecordTalk } from '../record-talk.ts';
import { createRecordTalk } from '../record-talk.ts';
import { isLoopback, recordWarnings } from '../record-warnings.ts';
import type { ControlServer } from '../serve-control.ts';
import { serveControl } from '../serve-control.ts';
import { untilEnd } from '../until-end.ts';
import { VERSION } from '../version.ts';
import { wifiAddress } from '../wifi-address.ts';

interface Options extends PlaceOptions {
  readonly out?: string;
  readonly listen: string;
  readonly wifi?: string | true;
  readonly upstreamCa?: readonly string[];
  readonly phase: string;
  readonly canary?: readonly string[];
  readonly plan?: string;
  readonly salt?: readonly string[];
  readonly duration?: string;
  readonly json?: true;
  readonly passthrough?: readonly string[];
  readonly interceptOnly?: readonly string[];
  readonly autoPassthrough: boolean;
  readonly defaultPassthrough: boolean;
  readonly allowLan?: readonly string[];
  readonly allowLoopback?: true;
  readonly resolve?: readonly string[];
  readonly onFull: OnFull;
}

const ON_FULL = ['block', 'pass', 'stop'] as const;
type OnFull = (typeof ON_FULL)[number];

const FIRST_PHASE = 'baseline';

function defaultFile(now: number): string {
  return `telltale-${new Date(now).toISOString().slice(0, 19).replace(/[:T]/g, '-')}.sqlite`;
}

/** `--wifi`: one private address of this computer; of `--listen` only the port is of use. */
function parseWifi(wifi: string | true, listen: string): HostPort {
  const { host, port } = parseListen(listen);
  if (isLoopback(host)) return { host: wifiAddress(wifi), port };
  throw new UserError(
    '--wifi and an address in --listen contradict each other.',
    'Give --wifi ADDRESS, and --listen 127.0.0.1:PORT for another port.',
  );
}

/** `--plan`: its phases in order; none without one. */
function readSteps({ plan: file, phase }: Options) {
  if (file === undefined) return { steps: [], planted: [] };
  if (phase !== FIRST_PHASE) {
    throw new UserError('--plan and --phase contradict each other.', 'The first phase of the plan is the first phase.');
  }
  const plan = readPlan(file);
  return { steps: planSteps(plan), planted: planCanaries(plan) };
}

/** Every switch, checked before anything is made or opened. */
function readOptions(options: Options, now: number) {
  const { steps, planted } = readSteps(options);
  const [first] = steps;
  const recording = {
    file: resolvePath(options.out ?? defaultFile(now)),
    listen: options.wifi === undefined ? parseListen(options.listen) : parseWifi(options.wifi, options.listen),
    canaries: [...planted, ...parseCanaries(options.canary ?? [])],
    salts: parseSalts(options.salt ?? []),
    upstreamCa: readCertificates(options.upstreamCa ?? []),
    resolve: parseResolve(options.resolve ?? []),
    allowLoopback: options.allowLoopback === true,
    allowLan: parseRanges(options.allowLan ?? []),
    passthrough: parseGlobs(options.passthrough ?? []),
    interceptOnly: parseGlobs(options.interceptOnly ?? []),
    defaultPassthrough: options.defaultPassthrough ? DEFAULT_PASSTHROUGH : [],
    autoPassthrough: options.autoPassthrough,
    phase: {
      name: first?.name ?? parsePhaseName(options.phase),
      private: first?.private ?? false,
      consent: first?.consent ?? null,
    },
    onFull: options.onFull === 'pass' ? ('pass' as const) : ('block' as const),
    placeFiles: readPlaceFiles(options),
  };
  return { recording, steps, seconds: options.duration === undefined ? null : parseSeconds(options.duration) };
}

type Mark = (phase: Parameters<Recording['phase']>[0]) => Phase;

/** Begins a phase; of one that the plan names, mode and consent are known. */
function marker(recording: Recording, talk: RecordTalk, stepper: PlanStepper): Mark {
  return ({ name, private: isPrivate, consent }) => {
    const step = stepper.named(name);
    const phase = recording.phase({
      name,
      private: isPrivate || step?.private === true,
      consent: consent ?? step?.consent ?? null,
    });
    talk.phase(phase);
    stepper.entered(name);
    return phase;
  };
}

/** Lets `telltale phase` reach the session. Without it the recording goes on all the same. */
function openControl(io: Io, file: string, mark: Mark): Promise<ControlServer | null> {
  const answer = (request: ControlRequest): ControlAnswer => {
    if (request.ask === 'session') return { ok: true, database: file, message: '' };
    const { private: isPrivate, consent } = request;
    const { name } = mark({ name: parsePhaseName(request.name), private: isPrivate, consent });
    return { ok: true, database: file, message: name };
  };
  return serveControl(io, answer).catch((error: unknown) => {
    io.err(`warning: "telltale phase" cannot reach this session: ${reasonOf(error)}.\n`);
    return null;
  });
}

/** Enter: the next phase of the plan, when there is one. */
function goOn(stepper: PlanStepper, mark: Mark): void {
  const step = stepper.next();
  if (step) mark(step);
}

export default defineVerb<Options>({
  name: 'record',
  describe: (parser) =>
    parser
      .description('record what a phone sends: start the proxy, write a session file')
      .option('--out <file.sqlite>', 'session file to make (default: telltale-DATE.sqlite)')
      .option(
        '--listen <host:port>',
        'address of the proxy (HTTP and SOCKS5); port 0 picks a free one',
        '127.0.0.1:8080',
      )
      .option('--wifi [address]', 'serve phones on the Wi-Fi, each after it was paired with the code shown here')
      .option('--upstream-ca <file>', 'trust these certificates (PEM) beside the usual roots', repeatable)
      .option('--phase <name>', 'name of the first phase', FIRST_PHASE)
      .option('--plan <file.yaml>', 'phases and canaries from a plan; Enter goes on to the next phase')
      .option('--canary <kind=value>', 'a value that is surely yours: url=…, query=…, email=…, imei=…', repeatable)
      .option('--salt <text>', 'a text that an app may put before or after a value when it hashes it', repeatable)
      .option('--no-web', 'no live page')
      .option('--duration <seconds>', 'stop after this time')
      .option('--json', 'one JSON object a line on standard output')
      .option('--passthrough <glob>', 'never intercept these hosts; count their bytes', repeatable)
      .option('--intercept-only <glob>', 'intercept these hosts only; count the bytes of all others', repeatable)
      .option('--no-auto-passthrough', 'do not let an app that refuses the CA through unread')
      .option('--no-default-passthrough', `intercept connectivity checks too: ${DEFAULT_PASSTHROUGH.join(', ')}`)
      .option('--allow-lan <cidr>', 'let the phone reach this private range', repeatable)
      .option('--allow-loopback', 'let the phone reach this computer itself (tests and demo)')
      .option('--resolve <host:port=address:port>', 'send a name to a fixed address', repeatable)
      .addOption(
        new Option('--on-full <what>', 'when the file takes no more: block the phone (503), pass unrecorded, or stop')
          .choices(ON_FULL)
          .default('block'),
      )
      .option('--country-database <file.mmdb>', 'ask this database of countries (or networks), too', repeatable)
      .option('--companies <file.csv>', 'who owns what: domain,company,parent,country,source,date')
      .addHelpText(
        'after',
        examples(
          'telltale record --out phone.sqlite --canary email=me@example.org',
          'telltale record --wifi                       # a phone on the same Wi-Fi',
          'telltale phase private --private             # in another terminal',
        ),
      ),
  async run(_args, options, io) {
    const { recording: settings, seconds, steps } = readOptions(options, io.now());
    const authority = openAuthority(authorityDirectory(io.env), { now: io.now(), create: true });
    const { file } = settings;
    const talk = createRecordTalk(io, options.json === true);
    const interrupted = io.interrupted();
    let giveUp: (error: Error) => void = () => undefined;
    let outage: Error | null = null;
    const failed = new Promise<Error>((resolve) => (giveUp = resolve));

    let pairUrl: (token: string) => string = () => '';
    const pairing =
      options.wifi === undefined
        ? null
        : createPairing({
            now: io.now,
            onPaired: talk.paired,
            onToken: (token, why) => {
              talk.pairUrl(pairUrl(token), why);
            },
          });
    const recording = await startRecording({
      ...settings,
      contextFor: (host) => authority.contextFor(host),
      page: ownPage(authority),
      ...(pairing ? { unpaired: { pairing, page: pairPage } } : {}),
      keys: [],
      toolVersion: VERSION,
      synthetic: false,
      now: io.now,
      onExchange: talk.exchange,
      onFinding: talk.finding,
      onOutage: (error) => {
        outage = error;
        if (error && options.onFull === 'stop') giveUp(error);
        else talk.outage(error, settings.onFull);
      },
      onFailed: giveUp,
    });
    const stepper = planStepper(steps, io);
    const mark = marker(recording, talk, stepper);
    const control = await openControl(io, file, mark);
    const { host, port } = recording;
    pairUrl = (token) => `http://${host}:${port}/pair#${token}`;
    const { allowLoopback } = settings;
    talk.listening({
      host,
      port,
      addresses: reachableAddresses(host),
      pairUrl: pairing && pairUrl(pairing.token),
      authority,
      database: file,
      phase: settings.phase.name,
      unread: settings.defaultPassthrough,
      warnings: recordWarnings({ authority, host, pairedOnly: pairing !== null, allowLoopback, now: io.now() }),
    });
    stepper.entered(settings.phase.name);
    const leave =
      steps.length > 0 && io.inIsTty
        ? io.onEnter(() => {
            goOn(stepper, mark);
          })
        : () => undefined;
    const error = await untilEnd({ interrupted, seconds, failed });
    control?.close();
    leave();
    if (error) talk.done();
    else talk.stopping();
    const counts = await recording.stop();
    const lost = error ?? outage;
    if (lost) throw lost;
    talk.stopped(counts, file);
    return 0;
  },
});
