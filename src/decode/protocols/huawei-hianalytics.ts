import { valueOf } from '../events/document.ts';
import { objectsWith, fieldOf } from '../fields.ts';
import type { Node } from '../node.ts';
import type { Mark } from '../protocol.ts';
import { defineProtocol } from '../protocol.ts';
import { isObject } from '../events/json-object.ts';

const HEADER = ['protocol_version', 'compress_mode', 'serviceid', 'appid', 'timestamp', 'servicetag', 'requestid'];

/** Hex digits of whole cipher blocks. */
const SEALED = /^(?:[0-9a-f]{32})+$/i;

/** Ciphertext sizes of RSA-1024 to RSA-4096. */
const RSA_SIZES: ReadonlySet<number> = new Set([128, 256, 384, 512]);

export default defineProtocol({
  id: 'huawei-hianalytics',
  version: 1,
  docs: {
    summary:
      'Huawei HiAnalytics on any host: zlib JSON with a readable header (service, app, request) and event, which is ' +
      'named and stays sealed.',
    references: ['https://developer.huawei.com/consumer/en/hms/huawei-analyticskit/'],
    limitations: [
      'Events stay sealed: the key is not in the message in the clear; chifer is taken for a wrapped key by its size alone.',
      'An event that is not hex of whole blocks is left as it is and makes no rows.',
    ],
  },
  traces: { words: ['"servicetag"'] },
  recognise: (roots) => objectsWith(roots, '"servicetag"').filter(isUpload),
  open: (carriers) => ({ events: [], marks: carriers.flatMap(marksOf) }),
});

function isUpload(document: Node): boolean {
  const value = valueOf(document);
  if (!isObject(value) || !isObject(value['header']) || !('event' in value)) return false;
  const { header } = value;
  return HEADER.every((name) => typeof (header as Record<string, unknown>)[name] === 'string');
}

function marksOf(document: Node): readonly Mark[] {
  const event = fieldOf(document, '/event');
  const wrapped = fieldOf(document, '/header/chifer');
  if (event === null || event.children.length > 0 || !SEALED.test(event.text ?? '')) return [];
  const size = wrapped === null ? 0 : sizeOf(wrapped.text ?? '');
  if (wrapped === null || !RSA_SIZES.has(size)) {
    const why = 'Hex of whole cipher blocks, and no key beside them';
    return [{ node: event, outcome: { kind: 'sealed', why }, grade: 'opaque' }];
  }
  const why = `Hex of whole cipher blocks beside a wrapped session key (chifer, ${size} bytes)`;
  return [
    { node: event, outcome: { kind: 'sealed', why }, grade: 'public-key' },
    { node: wrapped, outcome: { kind: 'structured', format: 'wrapped session key' }, grade: 'public-key' },
  ];
}

/** Bytes behind hex digits, or else base64. */
function sizeOf(text: string): number {
  return /^(?:[0-9a-f]{2})*$/i.test(text) ? text.length / 2 : Buffer.from(text, 'base64').length;
}
