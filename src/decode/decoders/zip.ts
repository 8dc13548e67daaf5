import { Content } from '../content.ts';
import type { Allowance, Part } from '../decoder.ts';
import { defineDecoder, fail, field, ok, stop } from '../decoder.ts';
import { SURE } from '../evidence.ts';
import { inflate } from '../inflate.ts';
import type { ZipEntry } from '../zip-entries.ts';
import { zipEntries } from '../zip-entries.ts';

export default defineDecoder({
  id: 'zip',
  version: 1,
  family: 'compression',
  reads: 'bytes',
  docs: {
    summary: 'Takes a zip archive apart in memory by its central directory: one part per file, named by its path.',
    references: ['https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT'],
    limitations: [
      'Stored and deflated files; an encrypted file, or one of another method, is no part.',
      'At most 1,000 files; no Zip64, no archive without its central directory.',
    ],
  },
  sniff: ({ bytes }) => (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4 ? 1 : 0),
  decode({ bytes }, allowance) {
    const entries = zipEntries(bytes);
    if (entries === null) return fail('no central directory');
    const parts: Part[] = [];
    let left = allowance.maxOutput;
    for (const entry of entries.slice(0, allowance.maxParts)) {
      const content = open(entry, { ...allowance, maxOutput: left });
      if (content === 'limit') return stop(allowance.limit, SURE);
      if (content === null) continue;
      left -= content.length;
      parts.push(field(entry.name, Content.ofBytes(content)));
    }
    return ok(parts, SURE);
  },
});

function open({ method, sealed, data }: ZipEntry, allowance: Allowance): Uint8Array | 'limit' | null {
  if (sealed) return null;
  if (method === 0) return data.length > allowance.maxOutput ? 'limit' : data;
  if (method !== 8) return null;
  const result = inflate('deflate-raw', data, allowance);
  if (result.kind === 'done') return result.bytes;
  return result.kind === 'limit' ? 'limit' : null;
}
