import { expect, test } from 'vitest';
import { csvRows } from '../../src/atlas/csv-rows.ts';

test('cells, quotes and line numbers are read as RFC 4180 says', () => {
  expect(csvRows('a,b\r\n"x, ""y""","two\nlines"\n\nlast,')).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['x, "y"', 'two\nlines'] },
    { line: 5, cells: ['last', ''] },
  ]);
});

test('a quote that is never closed takes the rest and ends', () => {
  expect(csvRows('a,"b\nc')).toEqual([{ line: 1, cells: ['a', 'b\nc'] }]);
});

test('nothing has no rows', () => {
  expect(csvRows('')).toEqual([]);
  expect(csvRows('\n \n')).toEqual([]);
});
