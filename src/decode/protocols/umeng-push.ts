import { longFields } from '../carriers.ts';
import { bodyOf } from '../fields.ts';
import { fitsKey } from '../fits-key.ts';
import type { Node } from '../node.ts';
import { openedWith } from '../opened-with.ts';
import { defineProtocol } from '../protocol.ts';
import { UMENG_PUSH_KEY } from '../published-keys.ts';

export default defineProtocol({
  id: 'umeng-push',
  version: 1,
  docs: {
    summary:
      'Umeng push on any host: a body or form field that is base64 of AES-128-CBC under a key and a vector that stand in ' +
      'the SDK.',
    references: ['https://developer.umeng.com/docs/67966'],
    limitations: [
      'Recognised when the constants open it to readable text; what the text says is searched but split into no events.',
      'The share SDK, which makes a key from the app key, is not opened.',
    ],
  },
  traces: { decoders: ['aes'], closedBody: true, longField: true },
  locks: (roots) => {
    const fitting = candidates(roots).filter(
      ({ children, text }) => children.length === 0 && fitsKey(text, UMENG_PUSH_KEY),
    );
    return fitting.map((node) => ({ node, key: UMENG_PUSH_KEY }));
  },
  recognise: (roots) => candidates(roots).filter((node) => openedWith(node, UMENG_PUSH_KEY) !== null),
  open: () => ({ events: [], marks: [] }),
});

function candidates(roots: readonly Node[]): readonly Node[] {
  const body = bodyOf(roots);
  return body === null ? longFields(roots) : [body, ...longFields(roots)];
}
