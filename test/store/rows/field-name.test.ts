import { expect, test } from 'vitest';
import type { Slot } from '../../../src/model/index.ts';
import { fieldName } from '../../../src/store/rows/field-name.ts';

test.each<readonly [Slot, string | null]>([
  [{ kind: 'field', pointer: '/0/properties/url' }, '0.properties.url'],
  [{ kind: 'field', pointer: '/a~1b/m~0n' }, 'a/b.m~n'],
  [{ kind: 'field', pointer: '/~01' }, '~1'],
  [{ kind: 'field', pointer: 'data_list' }, 'data_list'],
  [{ kind: 'whole' }, null],
  [{ kind: 'range', start: 0, end: 4 }, null],
])('%o is called %s', (slot, name) => {
  expect(fieldName(slot)).toBe(name);
});
