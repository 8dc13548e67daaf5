import { expect, it } from 'vitest';
import { markupText } from '../../../src/report/html/markup.ts';
import { parts } from '../../../src/report/html/parts.ts';
import { sampleReport } from '../sample.ts';

it('every part is listed with its limitations, its references printed and not linked', () => {
  const text = markupText(parts(sampleReport()));
  for (const part of ['canary', 'gzip', 'A value that was cut is not seen.', 'https://www.rfc-editor.org/rfc/rfc1952'])
    expect(text).toContain(part);
  expect(text).not.toContain('<a ');
});
