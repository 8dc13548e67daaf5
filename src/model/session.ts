/** One sitting with one phone; one database file. */
export interface Session {
  /** 128 random bits as 32 lower-case hex digits. */
  readonly id: string;
  /** Milliseconds since the epoch, UTC. */
  readonly startedAt: number;
  readonly toolVersion: string;
  readonly runtime: string;
  /** True when the traffic was played by a script and not by a phone; shown wherever the data is shown. */
  readonly synthetic: boolean;
  /** The switches that change what could be seen: listen address, --allow-loopback, --resolve, --passthrough, … */
  readonly options: Readonly<Record<string, unknown>>;
}
