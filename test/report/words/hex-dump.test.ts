import { expect, it } from 'vitest';
import { hexDump } from '../../../src/report/words/hex-dump.ts';

it('bytes are shown with their offsets and what can be read of them', () => {
  expect(hexDump(new Uint8Array([0x1f, 0x8b, ...Buffer.from('<a>0123456789abcdef')]))).toBe(
    '00000000  1f 8b 3c 61 3e 30 31 32 33 34 35 36 37 38 39 61  ..<a>0123456789a\n' +
      '00000010  62 63 64 65 66                                   bcdef',
  );
});

it('no bytes are no rows', () => {
  expect(hexDump(new Uint8Array())).toBe('');
});
