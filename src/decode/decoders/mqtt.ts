import { utf8 } from '../../bytes/index.ts';
import { Content } from '../content.ts';
import type { Part } from '../decoder.ts';
import { defineDecoder, fail, field, ok } from '../decoder.ts';

/** A type, a length and a length of the topic that fit. */
const BITS_OF_HEAD = 14;

/** What a character of a topic adds, as measured for ASCII. */
const BITS_A_CHARACTER = 1.4;
const MOST_BITS = 64;

/** A topic of fewer characters proves nothing. */
const SHORTEST_TOPIC = 4;

/** Printable, and none of the characters that only subscriptions have. */
const TOPIC = /^[^\p{Cc}#+]{4,1024}$/u;

export default defineDecoder({
  id: 'mqtt',
  version: 1,
  family: 'framing',
  reads: 'bytes',
  docs: {
    summary: 'Takes PUBLISH packets of MQTT apart, as they go over WebSockets: topic and payload of each are parts.',
    references: ['https://docs.oasis-open.org/mqtt/mqtt/v3.1.1/os/mqtt-v3.1.1-os.html#_Toc398718037'],
    limitations: [
      'Packets of other kinds (CONNECT, SUBSCRIBE) are not read, and the packets must take all bytes.',
      'The properties of MQTT 5 stay in front of the payload.',
    ],
  },
  sniff: ({ bytes }) => (publish(bytes, 0) === null ? 0 : 0.55),
  decode({ bytes }, { maxParts }) {
    const parts: Part[] = [];
    let bits = 0;
    for (let at = 0; at < bytes.length;) {
      const packet = publish(bytes, at);
      if (packet === null) return fail('packets do not fit the bytes');
      const { topic, start, end } = packet;
      if (parts.length + 2 <= maxParts) {
        parts.push(
          field('topic', Content.ofText(topic)),
          field('payload', Content.ofBytes(bytes.subarray(start, end))),
        );
      }
      bits += BITS_OF_HEAD + topic.length * BITS_A_CHARACTER;
      at = end;
    }
    return parts.length > 0 ? ok(parts, Math.min(MOST_BITS, bits)) : fail('no room for a packet');
  },
});

interface Publish {
  readonly topic: string;
  readonly start: number;
  readonly end: number;
}

/** The packet at this place; null when there is none. */
function publish(bytes: Uint8Array, begin: number): Publish | null {
  const flags = bytes[begin] ?? 0;
  const quality = (flags >> 1) & 3;
  if (flags >> 4 !== 3 || quality === 3) return null;
  let length = 0;
  let at = begin + 1;
  for (let index = 0; ; index += 1) {
    const byte = bytes[at] ?? 0xff;
    at += 1;
    if (index > 3) return null;
    length += (byte & 0x7f) * 128 ** index;
    if (byte < 0x80) break;
  }
  const end = at + length;
  const size = (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
  const start = at + 2 + size + (quality > 0 ? 2 : 0);
  if (size < SHORTEST_TOPIC || start > end || end > bytes.length) return null;
  const topic = utf8(bytes.subarray(at + 2, at + 2 + size));
  return topic !== null && TOPIC.test(topic) ? { topic, start, end } : null;
}
