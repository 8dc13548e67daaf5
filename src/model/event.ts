/** One analytics event inside a payload (a batch of 50 is 50 events). */
export interface Event {
  /** The payload (node) that holds the event. */
  readonly payloadId: string;
  /** Pointer of the event inside that payload; empty when it is the whole payload. */
  readonly pointer: string;
  readonly protocol: string;
  readonly name: string | null;
  /** Milliseconds since the epoch as the sender claims; null when it does not. */
  readonly time: number | null;
  /** Identity fields by name: distinct_id, anonymous_id, $device_id, … */
  readonly identity: Readonly<Record<string, string>>;
  /** The event's properties as JSON text. */
  readonly properties: string;
}
