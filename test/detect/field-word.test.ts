import { expect, it } from 'vitest';
import { fieldWord } from '../../src/detect/field-word.ts';

it.each([
  ['$page_url', 'pageurl'],
  ['/0/properties/pageUrl', 'pageurl'],
  ['0.properties.Page-URL', 'pageurl'],
  [null, ''],
])('the field %s is the word %s', (name, word) => {
  expect(fieldWord(name)).toBe(word);
});
