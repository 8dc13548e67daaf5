import { expect, test } from 'vitest';
import { CODE, codeName } from '../../../src/capture/http2/codes.ts';

test('each code has its name, and others their number', () => {
  expect(Object.values(CODE).map(codeName)).toHaveLength(14);
  expect([CODE.cancel, CODE.http11Required, 99].map(codeName)).toEqual(['CANCEL', 'HTTP_1_1_REQUIRED', 'code 99']);
});
