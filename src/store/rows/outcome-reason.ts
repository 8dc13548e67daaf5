import type { Outcome } from '../../model/index.ts';

/** Why a payload was not read, in words; null when it was. */
export function outcomeReason(outcome: Outcome): string | null {
  switch (outcome.kind) {
    case 'text':
    case 'structured':
      return null;
    case 'opaque':
      return outcome.tried.length > 0 ? `tried ${outcome.tried.join(', ')}` : 'no decoder took it';
    case 'sealed':
      return outcome.why;
    case 'stopped':
      return `limit ${outcome.limit}`;
    case 'crashed':
      return `${outcome.decoder}: ${outcome.message}`;
  }
}
