import type { FindingKind, IdentifierSighting, Token } from '../../model/index.ts';
import { registrable } from '../registrable.ts';
import type { FieldMeaning } from './field-meaning.ts';
import { fieldMeaning } from './field-meaning.ts';

/** Where a token was sent. */
export interface TokenPlace {
  readonly exchangeId: number;
  readonly host: string | null;
  readonly app: string | null;
  readonly phaseId: number;
}

/** All that is known of one value in the end; it is small however often the value was sent. */
export interface TokenHistory {
  readonly value: string;
  readonly kind: FindingKind | null;
  readonly meanings: ReadonlySet<FieldMeaning>;
  /** Names of fields, hosts and so on, in the order in which they were first seen. */
  readonly fields: ReadonlySet<string>;
  readonly hosts: ReadonlySet<string>;
  /** Domains that one owner is likely to hold. */
  readonly domains: ReadonlySet<string>;
  readonly apps: ReadonlySet<string>;
  readonly phaseIds: ReadonlySet<number>;
  readonly exchanges: number;
  readonly firstExchange: number;
  readonly lastExchange: number;
  readonly sightings: readonly IdentifierSighting[];
}

type Growing = {
  -readonly [Key in keyof TokenHistory]: TokenHistory[Key] extends ReadonlySet<infer Item>
    ? Set<Item>
    : TokenHistory[Key];
} & { readonly sightings: IdentifierSighting[] };

/** Remembers tokens over a session, in bounded memory. */
export interface TokenTable {
  add(tokens: readonly Token[], place: TokenPlace): void;
  /** Those that were sent in two exchanges or more. */
  repeated(): readonly TokenHistory[];
}

export interface TokenLimits {
  readonly values: number;
  readonly sightings: number;
}

const LIMITS: TokenLimits = { values: 50_000, sightings: 200 };
/** Names of one kind that are remembered of a value. */
const MOST_NAMES = 50;

/** Makes an empty table. When it is full, values that were sent once only make room: most never come again. */
export function createTokenTable({ values: most, sightings: mostSightings }: TokenLimits = LIMITS): TokenTable {
  const histories = new Map<string, Growing>();
  const admit = (token: Token, exchangeId: number): Growing | null => {
    if (histories.size >= most) {
      for (const [value, { exchanges, lastExchange }] of histories)
        if (exchanges === 1 && lastExchange !== exchangeId) histories.delete(value);
      if (histories.size >= most) return null;
    }
    const history = begin(token, exchangeId);
    histories.set(token.value, history);
    return history;
  };
  const addOne = (token: Token, { exchangeId, host, app, phaseId }: TokenPlace): void => {
    const history = histories.get(token.value) ?? admit(token, exchangeId);
    if (history === null) return;
    history.kind ??= token.kind;
    history.meanings.add(fieldMeaning(token.field, token.root));
    put(history.fields, token.field);
    put(history.hosts, host);
    put(history.domains, host === null ? null : registrable(host));
    put(history.apps, app);
    history.phaseIds.add(phaseId);
    if (history.lastExchange !== exchangeId) history.exchanges += 1;
    history.lastExchange = exchangeId;
    if (history.sightings.length < mostSightings)
      history.sightings.push({ exchangeId, payloadId: token.payloadId, field: token.field });
  };
  return {
    add(tokens, place) {
      for (const token of tokens) addOne(token, place);
    },
    repeated: () => [...histories.values()].filter(({ exchanges }) => exchanges >= 2),
  };
}

function begin({ value, kind }: Token, exchangeId: number): Growing {
  return {
    value,
    kind,
    meanings: new Set(),
    fields: new Set(),
    hosts: new Set(),
    domains: new Set(),
    apps: new Set(),
    phaseIds: new Set(),
    exchanges: 1,
    firstExchange: exchangeId,
    lastExchange: exchangeId,
    sightings: [],
  };
}

function put(names: Set<string>, name: string | null): void {
  if (name !== null && names.size < MOST_NAMES) names.add(name);
}
