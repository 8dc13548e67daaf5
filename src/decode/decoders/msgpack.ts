import { defineDecoder } from '../decoder.ts';
import { msgpackValue } from '../msgpack-value.ts';
import { serialised } from '../serialised.ts';

export default defineDecoder({
  id: 'msgpack',
  version: 1,
  family: 'binary',
  reads: 'bytes',
  pointers: true,
  docs: {
    summary: 'Reads MessagePack: the whole written as JSON, and every run of bytes by its pointer.',
    references: ['https://github.com/msgpack/msgpack/blob/master/spec.md'],
    limitations: [
      'One map or list that takes all bytes; timestamps and other extensions stay bytes.',
      'Strings must be UTF-8, names text or numbers; at most 64 deep and 200,000 values.',
    ],
    cyberchef: { op: 'From MessagePack', args: [] },
  },
  sniff({ bytes }) {
    const head = bytes[0] ?? 0;
    return bytes.length >= 4 && ((head > 0x80 && head < 0xa0 && head !== 0x90) || (head >= 0xdc && head <= 0xdf))
      ? 0.45
      : 0;
  },
  decode: ({ bytes }, allowance) => serialised(msgpackValue, bytes, allowance),
});
