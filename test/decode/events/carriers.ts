import { unwrapWith } from '../../../src/decode/unwrap.ts';
import { decoders } from '../../../src/decode/index.ts';
import type { Node } from '../../../src/decode/index.ts';
import { defineProtocol } from '../../../src/decode/protocol.ts';
import type { Message } from '../../../src/model/index.ts';

/** The roots of a message as protocols are handed them. */
export function rootsOf(message: Message): readonly Node[] {
  let handed: readonly Node[] = [];
  const listener = defineProtocol({
    id: 'listener',
    version: 1,
    docs: { summary: 'Listens.', references: [], limitations: [] },
    recognise(roots) {
      handed = roots;
      return [];
    },
    open: () => ({ events: [], marks: [] }),
  });
  unwrapWith({ decoders, protocols: [listener] }, message);
  return handed;
}
