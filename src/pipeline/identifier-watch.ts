import { createTokenTable, identify } from '../detect/index.ts';
import type { Analysis, Entry, Phase } from '../model/index.ts';
import type { SentSubject } from './subject.ts';

/** Watches the analyses of one run for values that stay the same. */
export interface IdentifierWatch {
  phase(phase: Phase): void;
  analysed(analysis: Analysis, subject: SentSubject): void;
  /** The row of everything that stayed the same until now; none when nothing did. */
  entries(runId: number): readonly Entry[];
}

/** Starts with nothing seen; what it remembers is bounded. */
export function createIdentifierWatch(): IdentifierWatch {
  const table = createTokenTable();
  const phases = new Map<number, Phase>();
  return {
    phase(phase) {
      phases.set(phase.id, phase);
    },
    analysed({ tokens, exchangeSeq }, subject) {
      if (tokens === undefined) return;
      const isMessage = subject.kind === 'message';
      table.add(tokens, {
        exchangeId: exchangeSeq,
        host: isMessage ? subject.host : subject.exchange.host,
        // Nobody knows it while a session is recorded.
        app: null,
        phaseId: isMessage ? subject.message.phaseId : subject.exchange.phaseId,
      });
    },
    entries(runId) {
      const identifiers = identify(table.repeated(), [...phases.values()]);
      return identifiers.length > 0 ? [{ kind: 'identifiers', runId, identifiers }] : [];
    },
  };
}
