import { expect, it } from 'vitest';
import { howHidden } from '../../../src/report/html/how-hidden.ts';
import { markupText } from '../../../src/report/html/markup.ts';
import { sampleReport } from '../sample.ts';

it('each way of hiding is told in words with its grade', () => {
  const text = markupText(howHidden(sampleReport()));
  expect(text).toContain('Not encrypted: only encoded and compressed');
  expect(text).toContain('a form field named data_list, base64 (an alphabet, no key)');
});
