import { Content } from '../content.ts';
import { defineDecoder, fail, ok, stop, whole } from '../decoder.ts';
import { SURE } from '../evidence.ts';
import { inflateZstd } from '../inflate-zstd.ts';
import { isZstd } from '../zstd-frame.ts';

export default defineDecoder({
  id: 'zstd',
  version: 1,
  family: 'compression',
  reads: 'bytes',
  docs: {
    summary: 'Undoes Zstandard frames (RFC 8878).',
    references: ['https://www.rfc-editor.org/rfc/rfc8878'],
    limitations: [
      'No dictionaries, no window over 8 MiB; truncated frames are not read.',
      'On Node before 22.15 the checksum is not verified.',
    ],
  },
  sniff: ({ bytes }) => (isZstd(bytes) ? 1 : 0),
  decode({ bytes }, allowance) {
    const result = inflateZstd(bytes, allowance);
    switch (result.kind) {
      case 'done': {
        const leftover = bytes.length - result.used;
        return ok([whole(Content.ofBytes(result.bytes), leftover > 0 ? { leftover } : {})], SURE);
      }
      case 'limit':
        return stop(allowance.limit, SURE);
      case 'broken':
        return fail(result.reason);
    }
  },
});
