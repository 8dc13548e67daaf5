/**
 * What was seen of one TLS connection that we answered with our own certificate.
 * `alert`: the app said that it does not believe it (TLS alert 42, 45, 46 or 48); `silent`: it completed the handshake
 * and closed TLS at once without a byte; `torn`: it broke off within a second without as much, as a request does that is
 * cancelled; `reset`: it broke off in the middle of the handshake; `idle`: it kept the connection for longer and never
 * used it, as a browser does with one that it opened in advance; `success`: it spoke.
 */
export type Observed = 'alert' | 'silent' | 'torn' | 'reset' | 'idle' | 'success';

/** What follows from it. Only `distrust-explicit` and `pin-suspected` are reasons to leave an app alone. */
export type Verdict = 'unknown' | 'trusted' | 'flaky' | 'pin-suspected' | 'distrust-explicit';

export type Refusal = Extract<Verdict, 'pin-suspected' | 'distrust-explicit'>;

/** Everything that is remembered of one client, app and host. */
export interface Standing {
  readonly verdict: Verdict;
  /** The last so many attempts were all silent; connections that were open at the same time are one attempt. */
  readonly silent: number;
  /** When the last silent one left, in milliseconds since the epoch; null when none did. */
  readonly silentAt: number | null;
  /** Alerts since the last success. */
  readonly alerts: number;
  /** Connections that broke off since the last success, in whatever way. */
  readonly broken: number;
  /** Milliseconds since the epoch; null when it never did. */
  readonly succeededAt: number | null;
  readonly lastAt: number;
}

/** How long an observation means anything, in milliseconds. */
export const REMEMBERED = 24 * 60 * 60_000;
/** So many silent hang-ups of as many connections are no accident. */
const SILENT = 3;
/** One alert says it all, unless the same kind of connection was read: then two apps may look alike, or it was a whim. */
const ALERTS = 3;
const BROKEN = 3;

/** True when the verdict is a reason to leave an app alone. */
export function isRefusal(verdict: Verdict): verdict is Refusal {
  return verdict === 'pin-suspected' || verdict === 'distrust-explicit';
}

/** The same, or null when it is too old to mean anything. */
export function alive(standing: Standing | undefined, now: number): Standing | null {
  return standing !== undefined && now - standing.lastAt <= REMEMBERED ? standing : null;
}

/** True when such a connection was read within the last day. */
export function accepted({ succeededAt }: Standing, now: number): boolean {
  return succeededAt !== null && now - succeededAt <= REMEMBERED;
}

const UNKNOWN: Omit<Standing, 'lastAt'> = {
  verdict: 'unknown',
  silent: 0,
  silentAt: null,
  alerts: 0,
  broken: 0,
  succeededAt: null,
};

/**
 * The next standing after an observation of a connection that began at `since`. An accident never adds up to an
 * accusation: one connection of another kind starts the count of silent ones again, many that are cut at the same moment
 * (an app that is closed, a page that is left) count as one, and while a success is remembered none is counted at all.
 */
export function advance(before: Standing | null, observed: Observed, at: number, since = at): Standing {
  const known = before ?? { ...UNKNOWN, lastAt: at };
  switch (observed) {
    case 'success':
      return { ...UNKNOWN, verdict: 'trusted', succeededAt: at, lastAt: at };
    case 'alert': {
      const alerts = known.alerts + 1;
      const sure = alerts >= ALERTS || !accepted(known, at);
      return { ...known, verdict: sure ? 'distrust-explicit' : known.verdict, silent: 0, alerts, lastAt: at };
    }
    case 'idle':
      return { ...known, silent: 0, lastAt: at };
    case 'silent':
      if (accepted(known, at)) return { ...known, lastAt: at };
      if (known.silentAt !== null && since < known.silentAt) return { ...known, silentAt: at, lastAt: at };
      return { ...broke(known, known.silent + 1, at), silentAt: at };
    case 'torn':
      return accepted(known, at) ? { ...known, lastAt: at } : broke(known, 0, at);
    case 'reset':
      return broke(known, 0, at);
  }
}

function broke(known: Standing, silent: number, at: number): Standing {
  const broken = known.broken + 1;
  const next = { ...known, silent, broken, lastAt: at };
  if (isRefusal(known.verdict)) return next;
  if (silent >= SILENT) return { ...next, verdict: 'pin-suspected' };
  return broken >= BROKEN ? { ...next, verdict: 'flaky' } : next;
}
