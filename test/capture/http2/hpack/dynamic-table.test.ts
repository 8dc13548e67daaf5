import { expect, test } from 'vitest';
import { createDynamicTable } from '../../../../src/capture/http2/hpack/dynamic-table.ts';

test('the newest field is first, and it is found', () => {
  const table = createDynamicTable(4096);
  table.add(['a', '1']);
  table.add(['b', '2']);
  expect([table.length, table.get(0), table.get(1), table.get(2)]).toEqual([2, ['b', '2'], ['a', '1'], undefined]);
  expect([table.find(['a', '1']), table.find(['b', '2']), table.find(['a', '2'])]).toEqual([1, 0, -1]);
  table.add(['a', '1']);
  expect(table.find(['a', '1'])).toBe(0);
});

test('the oldest go when there is no more room, 32 bytes a field counted in', () => {
  const table = createDynamicTable(34 * 2);
  for (const value of ['1', '2', '3']) table.add(['n', value]);
  expect([table.length, table.get(0), table.get(1)]).toEqual([2, ['n', '3'], ['n', '2']]);
  expect(table.find(['n', '1'])).toBe(-1);
  table.resize(34);
  expect([table.length, table.limit, table.get(0)]).toEqual([1, 34, ['n', '3']]);
  table.add(['n', 'larger than the table']);
  expect(table.length).toBe(0);
  table.resize(0);
  table.add(['n', '1']);
  expect(table.length).toBe(0);
});
