import type { Case, Diagnosis } from './diagnose.ts';
import { diagnose } from './diagnose.ts';
import type { Observed, Refusal, Standing, Verdict } from './standing.ts';
import { accepted, advance, alive, isRefusal } from './standing.ts';

/** Whom an observation is about: never an address of a server, which thousands of hosts may share. */
export interface RefusalKey {
  /** Address of the phone. */
  readonly client: string;
  /** The app, or the JA4 that stands for it. */
  readonly app: string;
  /** The server name that was asked for. */
  readonly host: string;
}

/** Who refuses our certificates, in the memory of one session. */
export interface RefusalLedger {
  /** `since` is when that connection began, in milliseconds since the epoch; just now when it is not given. */
  observe(key: RefusalKey, observed: Observed, since?: number): void;
  verdict(key: RefusalKey): Verdict;
  diagnosis(key: RefusalKey): Diagnosis;
  /** True when a connection of this kind was read within the last day. */
  accepted(key: RefusalKey): boolean;
  /**
   * Why a new connection is to be left alone; null when it is to be read. The first one of a new phase is read once
   * more, whatever is known: the tester may have changed something.
   */
  leaveAlone(key: RefusalKey): Refusal | null;
  readonly size: number;
}

export interface RefusalLedgerOptions {
  readonly now: () => number;
  /** Id of the phase that runs now. */
  readonly phase: () => number;
  /** Keys that are remembered; whoever was heard of longest ago is forgotten first. */
  readonly limit?: number;
}

interface Entry {
  readonly key: RefusalKey;
  readonly standing: Standing;
  /** The phase in which it was last tried. */
  readonly tried: number;
}

const LIMIT = 10_000;
const nameOf = ({ client, app, host }: RefusalKey): string => JSON.stringify([client, app, host]);

/** Makes an empty ledger. */
export function createRefusalLedger({ now, phase, limit = LIMIT }: RefusalLedgerOptions): RefusalLedger {
  const entries = new Map<string, Entry>();
  const standingOf = (key: RefusalKey): Standing | null => alive(entries.get(nameOf(key))?.standing, now());
  const caseOf = (key: RefusalKey, standing: Standing | null): Case => ({
    app: key.app,
    host: key.host,
    verdict: standing?.verdict ?? 'unknown',
    accepted: standing !== null && accepted(standing, now()),
  });
  const casesOf = (client: string): readonly Case[] =>
    [...entries.values()]
      .filter(({ key }) => key.client === client)
      .map(({ key, standing }) => caseOf(key, alive(standing, now())));
  /** A Map keeps the order of insertion: the first is the one to go. */
  const keep = (entry: Entry): void => {
    const name = nameOf(entry.key);
    entries.delete(name);
    entries.set(name, entry);
    const [oldest] = entries.size > limit ? entries.keys() : [];
    if (oldest !== undefined) entries.delete(oldest);
  };
  return {
    observe(key, observed, since) {
      const before = standingOf(key);
      const standing = advance(before, observed, now(), since);
      const wasRefusal = before !== null && isRefusal(before.verdict);
      const tried = wasRefusal ? entries.get(nameOf(key))!.tried : phase();
      keep({ key, standing, tried });
    },
    verdict: (key) => standingOf(key)?.verdict ?? 'unknown',
    diagnosis: (key) => diagnose(caseOf(key, standingOf(key)), casesOf(key.client)),
    accepted: (key) => caseOf(key, standingOf(key)).accepted,
    leaveAlone(key) {
      const standing = standingOf(key);
      if (standing === null || !isRefusal(standing.verdict)) return null;
      const current = phase();
      const again = entries.get(nameOf(key))!.tried !== current;
      keep({ key, standing, tried: current });
      return again ? null : standing.verdict;
    },
    get size() {
      return entries.size;
    },
  };
}
