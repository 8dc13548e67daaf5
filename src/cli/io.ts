/** The outside world as a command sees it: results to `out`, talk to `err`. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** True when a person reads it on a terminal. */
  readonly outIsTty: boolean;
  readonly errIsTty: boolean;
  /** True when standard input is a keyboard. */
  readonly inIsTty: boolean;
  readonly columns: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => number;
  /** Standard input, piece by piece. */
  readonly stdin: () => AsyncIterable<Uint8Array>;
  /** Calls back at every line from the keyboard, until the function that it gives is called. */
  readonly onEnter: (act: () => void) => () => void;
  /** From this call on the first SIGINT or SIGTERM ends no process but resolves the promise; the second one ends it. */
  readonly interrupted: () => Promise<void>;
  readonly pid: number;
}
