/** The outside world as a command sees it: results to `out`, talk to `err`. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** True when a person reads it on a terminal. */
  readonly outIsTty: boolean;
  readonly errIsTty: boolean;
  readonly columns: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => number;
  /** Everything on standard input. */
  readonly stdin: () => Promise<Uint8Array>;
  /** Resolves at SIGINT or SIGTERM. */
  readonly interrupted: Promise<void>;
  readonly pid: number;
}
