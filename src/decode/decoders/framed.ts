import { Content } from '../content.ts';
import { defineDecoder, fail, structured } from '../decoder.ts';
import { frameStarts } from '../frame-starts.ts';

/** A header that holds more places than this is noise. */
const MOST_STARTS = 8;

export default defineDecoder({
  id: 'framed',
  version: 1,
  family: 'framing',
  reads: 'bytes',
  docs: {
    summary: 'Finds a known format behind a private header: its magic, or a length that fits, in the first 64 bytes.',
    references: ['https://www.rfc-editor.org/rfc/rfc1952#section-2.3'],
    limitations: [
      'Taken only when what follows is a known format from there on; the header itself is not read.',
      'One frame: of several behind each other the first is found, and none within another.',
    ],
  },
  // Behind a cipher it would be a first block that was opened with the wrong vector; behind another frame it would be
  // the same place found by a longer way.
  sniff: ({ bytes }, { under }) =>
    under !== 'cipher' && under !== 'framing' && frameStarts(bytes).length > 0 ? 0.32 : 0,
  settings: ({ bytes }) =>
    frameStarts(bytes)
      .slice(0, MOST_STARTS)
      .map((start) => ({ start })),
  decode({ bytes }, _, params) {
    const start = Number(params['start']);
    if (!(start > 0 && start < bytes.length)) return fail('no such place');
    const content = Content.ofBytes(bytes.subarray(start));
    return structured([{ slot: { kind: 'range', start, end: bytes.length }, content }]);
  },
});
