import { readFileSync } from 'node:fs';
import type { Canary, Consent, Header } from '../../model/index.ts';

/** One request as it goes on the wire; the body is null when there is none. */
export interface DemoRequest {
  readonly method: string;
  /** Absolute, with the real host name. */
  readonly url: string;
  /** In order, Host and Content-Length among them. */
  readonly headers: readonly Header[];
  readonly body: Uint8Array | null;
}

/** One thing that the scripted phone does. */
export interface DemoStep {
  /** What it does, for the terminal; one line. */
  readonly say: string;
  readonly requests: readonly DemoRequest[];
}

/** A stretch of the play; becomes a phase of the session. */
export interface DemoPhase {
  readonly name: string;
  readonly private: boolean;
  readonly consent: Consent | null;
  readonly steps: readonly DemoStep[];
}

/** The synthetic session that `telltale demo` plays. */
export interface DemoScript {
  readonly title: string;
  /** Says that all of it is synthetic; to be shown wherever the session is shown. */
  readonly note: string;
  /** Every value that was planted in the requests. */
  readonly canaries: readonly Canary[];
  readonly phases: readonly DemoPhase[];
}

/** `session.json`: bodies stand beside it as `bodyFile`, or in it as text. */
interface StoredRequest extends Omit<DemoRequest, 'body'> {
  readonly body?: string;
  readonly bodyFile?: string;
}
type Stored<Whole, Part extends keyof Whole, Inner> = Omit<Whole, Part> & Readonly<Record<Part, readonly Inner[]>>;
type StoredPhase = Stored<DemoPhase, 'steps', Stored<DemoStep, 'requests', StoredRequest>>;

/** `src/cli/demo` and `dist/cli/demo` are equally deep, so one path serves both. */
const FOLDER = new URL('../../../fixtures/sessions/demo/', import.meta.url);

function readBody({ body, bodyFile }: StoredRequest): Uint8Array | null {
  if (bodyFile !== undefined) return new Uint8Array(readFileSync(new URL(bodyFile, FOLDER)));
  return body === undefined ? null : new TextEncoder().encode(body);
}

/** Reads the session and its bodies from the package's own files; throws when the package is not whole. */
export function loadDemoScript(): DemoScript {
  const text = readFileSync(new URL('session.json', FOLDER), 'utf8');
  const { phases, ...rest } = JSON.parse(text) as Stored<DemoScript, 'phases', StoredPhase>;
  const request = (stored: StoredRequest): DemoRequest => ({
    method: stored.method,
    url: stored.url,
    headers: stored.headers,
    body: readBody(stored),
  });
  return {
    ...rest,
    phases: phases.map((phase) => ({
      ...phase,
      steps: phase.steps.map(({ say, requests }) => ({ say, requests: requests.map(request) })),
    })),
  };
}

/** The requests of all phases, in the order in which they are played. */
export function requestsOf(script: DemoScript): readonly DemoRequest[] {
  return script.phases.flatMap(({ steps }) => steps.flatMap(({ requests }) => requests));
}

/** Every host that the script sends to, each once: the names that the collector must answer for. */
export function hostsOf(script: DemoScript): readonly string[] {
  return [...new Set(requestsOf(script).map(({ url }) => new URL(url).hostname))];
}
