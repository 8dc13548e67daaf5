/** The words of the house: types, and the two error classes. See the glossary in the docs folder. */
export type { Analysis, Run } from './analysis.ts';
export type { Canary, CanaryKind } from './canary.ts';
export { CANARY_KINDS } from './canary.ts';
export type { Claim, ClaimNeeds, ClaimWhere, Verdict, VerdictWord } from './claim.ts';
export type {
  ClaimFacts,
  CompareFacts,
  Endpoint,
  EventField,
  KnownIdentifier,
  KnownPlace,
  Sighting,
  Traffic,
  UnreadPayloads,
} from './claim-facts.ts';
export type { Certificate } from './certificate.ts';
export type { ComparedCode, ComparedDestination, Comparison } from './comparison.ts';
export type { Connection, ConnectionEnd, ConnectionOutcome } from './connection.ts';
export { StoreError, UserError } from './errors.ts';
export type { Event } from './event.ts';
export type { CapturedBody, Exchange, ExchangeEnd, ExchangeKind, SentExchange } from './exchange.ts';
export type { Confidence, Finding, Hit } from './finding.ts';
export type { FindingKind } from './finding-kind.ts';
export type { Gap } from './gap.ts';
export type { Header } from './header.ts';
export type { Identifier, IdentifierSighting, Survival } from './identifier.ts';
export type { Key, WrappedKey } from './key.ts';
export type { Grade, Outcome, Payload, Slot, Step, StepParams } from './payload.ts';
export type { Consent, Phase } from './phase.ts';
export type { Contact, PlaceClaim, PlaceItem } from './place.ts';
export type { Session } from './session.ts';
export type { SocketMessage, SocketMessageKind } from './socket-message.ts';
export type { Entry } from './entry.ts';
export type { Message } from './message.ts';
export type {
  BlindSpot,
  DataEvent,
  DestinationSummary,
  Evidence,
  LastingValue,
  LastingValues,
  PartDoc,
  ReportData,
} from './report-data.ts';
export type { TextNode } from './text-node.ts';
export type { Token } from './token.ts';
