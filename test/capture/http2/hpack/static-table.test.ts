import { expect, test } from 'vitest';
import { STATIC_TABLE } from '../../../../src/capture/http2/hpack/static-table.ts';

test('the table has the 61 fields of RFC 7541 appendix A in their places', () => {
  expect(STATIC_TABLE).toHaveLength(61);
  const places = [1, 2, 8, 14, 16, 28, 32, 55, 61];
  expect(places.map((place) => STATIC_TABLE[place - 1])).toEqual([
    [':authority', ''],
    [':method', 'GET'],
    [':status', '200'],
    [':status', '500'],
    ['accept-encoding', 'gzip, deflate'],
    ['content-length', ''],
    ['cookie', ''],
    ['set-cookie', ''],
    ['www-authenticate', ''],
  ]);
});
