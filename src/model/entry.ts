import type { Analysis, Run } from './analysis.ts';
import type { Canary } from './canary.ts';
import type { Connection, ConnectionEnd } from './connection.ts';
import type { ExchangeEnd, SentExchange } from './exchange.ts';
import type { Gap } from './gap.ts';
import type { Identifier } from './identifier.ts';
import type { Phase } from './phase.ts';
import type { PlaceClaim } from './place.ts';
import type { SocketMessage } from './socket-message.ts';

/** One row for the recorder; a batch of them is one transaction. Plain values, so that they can be posted to a worker. */
export type Entry =
  | { readonly kind: 'phase'; readonly phase: Phase }
  | { readonly kind: 'canary'; readonly canary: Canary }
  | { readonly kind: 'connection'; readonly connection: Connection }
  | { readonly kind: 'connection-end'; readonly end: ConnectionEnd }
  | { readonly kind: 'exchange'; readonly exchange: SentExchange }
  | { readonly kind: 'exchange-end'; readonly end: ExchangeEnd }
  | { readonly kind: 'message'; readonly message: SocketMessage }
  | { readonly kind: 'run'; readonly run: Run }
  | { readonly kind: 'analysis'; readonly runId: number; readonly analysis: Analysis }
  /** All that is known of places; what an earlier look-up said goes. */
  | { readonly kind: 'places'; readonly places: readonly PlaceClaim[] }
  /** The values that stayed the same in all that a run looked at; what the same run said before goes. */
  | { readonly kind: 'identifiers'; readonly runId: number; readonly identifiers: readonly Identifier[] }
  | { readonly kind: 'gap'; readonly gap: Gap };
