import { expect, it } from 'vitest';
import { createPage } from '../../../src/report/terminal/page.ts';

it('an indent counts towards the width', () => {
  const page = createPage({ width: 20, color: false });
  page.add('a'.repeat(30), { indent: 4 });
  expect(page.text()).toBe(`    ${'a'.repeat(16)}\n    ${'a'.repeat(14)}\n`);
});

it('a width that makes no sense is the narrowest page', () => {
  const page = createPage({ width: Number.NaN, color: false });
  page.add('a'.repeat(21));
  expect(page.text()).toBe(`${'a'.repeat(20)}\na\n`);
});

it('each line closes its own colour', () => {
  const page = createPage({ width: 20, color: true });
  page.add('one two three four five six', { tone: 'strong' });
  for (const line of page.text().trimEnd().split('\n'))
    expect(line.startsWith('\u001b[1m') && line.endsWith('\u001b[0m')).toBe(true);
});
