import { expect, it } from 'vitest';
import { BLINDNESS, SILENCE } from '../../../src/report/words/blindness.ts';

it('every way past the proxy is named', () => {
  for (const word of [/QUIC/, /proxy setting/, /do not trust/, /pin/])
    expect(BLINDNESS.some((line) => word.test(line))).toBe(true);
  expect(SILENCE).toContain('Silence is never innocence');
});
