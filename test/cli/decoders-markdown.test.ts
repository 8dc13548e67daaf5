import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decodersMarkdown } from '../../src/cli/decoders-markdown.ts';
import type { PartDoc } from '../../src/model/index.ts';
import { partDocs } from '../../src/pipeline/index.ts';

const part = (id: string, more: Partial<PartDoc> = {}): PartDoc => ({
  id,
  version: 1,
  role: 'decoder',
  summary: `Undoes ${id}.`,
  references: ['https://a.example/'],
  limitations: ['Not all of it.'],
  ...more,
});

test('docs/decoders.md is what `telltale decoders --markdown` prints today', () => {
  const page = readFileSync(new URL('../../docs/decoders.md', import.meta.url), 'utf8');
  expect(page, 'npm run build && node dist/cli/bin.js decoders --markdown > docs/decoders.md').toBe(
    decodersMarkdown(partDocs()),
  );
});

test('parts stand by name under their role, whatever order they are tried in', () => {
  const page = decodersMarkdown([part('zip'), part('one', { role: 'protocol' }), part('aes')]);
  expect(page.match(/^##+ .*$/gm)).toEqual(['## Decoders', '### aes', '### zip', '## Protocols', '### one']);
  expect(page).toContain(
    '### aes\n\nVersion 1. Undoes aes.\n\nReferences:\n\n- <https://a.example/>\n\nLimits:\n\n- Not all',
  );
});

test('what would be markup is not, but code stays code', () => {
  const page = decodersMarkdown([part('a', { summary: 'An `<a*>` beside <b> and *c*.' })]);
  expect(page).toContain('An `<a*>` beside \\<b> and \\*c\\*.');
});

test('detectors have no place in it', () => {
  expect(decodersMarkdown([part('email', { role: 'detector' })])).not.toContain('email');
});
