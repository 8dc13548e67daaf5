import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeHtml } from '../../src/phone/escape-html.ts';

test('the five characters that mean something become entities, others stay', () => {
  expect(escapeHtml(`<a href="x" title='y'>&é</a>`)).toBe(
    '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;é&lt;/a&gt;',
  );
});

test('no text can open a tag or end an attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(escapeHtml(text)).not.toMatch(/[<>"']/);
    }),
  );
});
