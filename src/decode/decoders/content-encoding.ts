import { Content } from '../content.ts';
import type { Allowance, Decoded } from '../decoder.ts';
import { defineDecoder, fail, ok, stop, whole } from '../decoder.ts';
import { CHECKED, decompress } from '../decompress.ts';
import { inflateZstd } from '../inflate-zstd.ts';
import type { Inflated } from '../inflate.ts';
import { inflate } from '../inflate.ts';

export default defineDecoder({
  id: 'content-encoding',
  version: 1,
  family: 'transport',
  reads: 'any',
  docs: {
    summary: 'Undoes one coding of the Content-Encoding header: gzip, deflate (with or without zlib header), br, zstd.',
    references: ['https://www.rfc-editor.org/rfc/rfc9110#section-8.4'],
    limitations: ['Dictionary codings are not undone.', 'A header that does not fit the bytes is ignored.'],
  },
  // Never guessed: the header names it.
  sniff: () => 0,
  operations({ before: { bytes }, params }) {
    const inflate = { args: [0, 0, 'Adaptive', false, false] };
    if (params['coding'] === 'gzip') return [{ op: 'Gunzip', args: [] }];
    if (params['coding'] !== 'deflate') return null;
    return [{ op: (bytes[0]! & 0x0f) === 8 ? 'Zlib Inflate' : 'Raw Inflate', ...inflate }];
  },
  decode({ bytes }, allowance, params) {
    const decoded = undo(String(params['coding']), bytes, allowance);
    if (!decoded.ok) return decoded;
    const label = String(params['coding']);
    return { ...decoded, parts: decoded.parts.map((part) => ({ ...part, label })) };
  },
});

function undo(coding: string, bytes: Uint8Array, allowance: Allowance): Decoded {
  switch (coding) {
    case 'gzip':
      return decompress('gzip', bytes, allowance);
    case 'deflate': {
      const zlib = decompress('zlib', bytes, allowance);
      return zlib.ok || zlib.limit !== null ? zlib : plainInflate('deflate-raw', bytes, allowance);
    }
    case 'br':
      return plainInflate('brotli', bytes, allowance);
    case 'zstd':
      return inflated(inflateZstd(bytes, allowance), allowance);
    default:
      return fail(`the coding ${coding} is not known`);
  }
}

function plainInflate(compression: 'deflate-raw' | 'brotli', bytes: Uint8Array, allowance: Allowance): Decoded {
  return inflated(inflate(compression, bytes, allowance), allowance);
}

function inflated(result: Inflated, allowance: Allowance): Decoded {
  switch (result.kind) {
    case 'done':
      return ok([whole(Content.ofBytes(result.bytes))], CHECKED);
    case 'limit':
      return stop(allowance.limit, CHECKED);
    case 'broken':
      return fail(result.reason);
  }
}
