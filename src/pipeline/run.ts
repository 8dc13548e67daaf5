import { decoders, protocols } from '../decode/index.ts';
import { detectors, lastingValues } from '../detect/index.ts';
import type { PartDoc, Run } from '../model/index.ts';

/** Every decoder, protocol and detector of this build, for the report's appendix. */
export function partDocs(): readonly PartDoc[] {
  const doc =
    (role: PartDoc['role']) =>
    ({
      id,
      version,
      docs,
    }: {
      id: string;
      version: number;
      docs: Omit<PartDoc, 'id' | 'version' | 'role'>;
    }): PartDoc => ({
      id,
      version,
      role,
      summary: docs.summary,
      references: docs.references,
      limitations: docs.limitations,
    });
  return [
    ...decoders.map(doc('decoder')),
    ...protocols.map(doc('protocol')),
    ...[...detectors, lastingValues].map(doc('detector')),
  ];
}

/** A run by this build: what it is made of is stored with it, so that two runs can be told apart. */
export function describeRun(id: number, startedAt: number, toolVersion: string): Run {
  const parts = partDocs().map((part) => `${part.role}/${part.id}@${part.version}`);
  return { id, startedAt, toolVersion, parts: parts.sort() };
}
