import { expect, it } from 'vitest';
import { macForms } from '../../../src/detect/forms/mac-forms.ts';

it('a MAC address is written in five ways', () => {
  expect(macForms('12-34-56-78-9A-BC')).toEqual([
    '123456789abc',
    '12:34:56:78:9a:bc',
    '12-34-56-78-9a-bc',
    '12%3a34%3a56%3a78%3a9a%3abc',
    '1234.5678.9abc',
  ]);
});

it('what has not twelve digits is left as it is', () => {
  expect(macForms('12:34')).toEqual(['12:34']);
});
