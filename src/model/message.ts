import type { Header } from './header.ts';

/** One HTTP message as the decode room takes it apart: transfer coding already removed, content coding not. */
export interface Message {
  readonly side: 'request' | 'response';
  /** Prefix of every payload id, `x12` for exchange 12. */
  readonly prefix: string;
  /** Origin-form request target (`/sa?project=x`); null for a response. */
  readonly target: string | null;
  readonly headers: readonly Header[];
  /** Null when there was no body. */
  readonly body: Uint8Array | null;
  /** False when `body` is only the kept beginning of a longer or broken-off body. */
  readonly bodyComplete: boolean;
}
