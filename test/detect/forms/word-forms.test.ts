import { expect, it } from 'vitest';
import { wordForms } from '../../../src/detect/forms/word-forms.ts';

it('words are joined by a blank, a plus and %20', () => {
  expect(wordForms('a  ä')).toEqual(
    expect.arrayContaining(['a ä', 'a+ä', 'a%20ä', 'a+%C3%A4', 'a%20%C3%A4', 'a%2520%C3%A4']),
  );
});
