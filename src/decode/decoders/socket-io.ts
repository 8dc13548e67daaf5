import { Content } from '../content.ts';
import type { Part } from '../decoder.ts';
import { defineDecoder, fail, field, ok } from '../decoder.ts';
import { jsonLimit } from '../json-shape.ts';

/** A handshake, or a message with the type of its Socket.IO packet, attachments, namespace and number of the answer. */
const HEAD = /^(?:0(?=\{)|4[0-6](?:\d{1,4}-)?(?:\/[^,]{0,128},)?\d{0,16}(?=[[{]))/;

/** Packets that carry nothing: ping, pong, upgrade, an empty connect or disconnect. */
const BARE = /^(?:[1-6]|[23]probe|4[01](?:\/[^,]{0,128},?)?)$/;

/** Between the packets of one polling request. */
const SEPARATOR = '\u001e';

export default defineDecoder({
  id: 'socket-io',
  version: 1,
  family: 'structure',
  reads: 'text',
  marks: true,
  pointers: true,
  docs: {
    summary: 'Takes the packets of Engine.IO 4 and Socket.IO apart (`42["event",{…}]`): the JSON of each is a part.',
    references: ['https://github.com/socketio/engine.io-protocol', 'https://github.com/socketio/socket.io-protocol'],
    limitations: [
      'Binary attachments are messages of their own; the lengths of Engine.IO 3 polling are not read.',
      'Every packet must be known and its JSON whole.',
    ],
  },
  sniff: ({ text }) => (text !== null && (HEAD.test(text.slice(0, 200)) || leads(text)) ? 0.9 : 0),
  decode({ text }, { maxParts }) {
    const parts: Part[] = [];
    for (const packet of (text ?? '').split(SEPARATOR)) {
      if (BARE.test(packet)) continue;
      const head = HEAD.exec(packet)?.[0];
      if (head === undefined) return fail('a packet is not known');
      const json = packet.slice(head.length);
      if (!isWhole(json)) return fail('what a packet carries is no JSON');
      if (parts.length < maxParts) parts.push(field(`/${parts.length}`, Content.ofText(json)));
    }
    return parts.length > 0 ? ok(parts, 0) : fail('no packet carries anything');
  },
});

/** True for a polling request whose first packet carries nothing. */
function leads(text: string): boolean {
  const end = text.indexOf(SEPARATOR);
  return end > 0 && end < 140 && BARE.test(text.slice(0, end));
}

function isWhole(json: string): boolean {
  if (jsonLimit(json) !== null) return false;
  try {
    JSON.parse(json);
    return true;
  } catch {
    return false;
  }
}
