import { expect, test } from 'vitest';
import { decodersMarkdown } from '../../../src/cli/decoders-markdown.ts';
import { run } from '../../../src/cli/run.ts';
import { partDocs } from '../../../src/pipeline/index.ts';
import { displayWidth } from '../../../src/cli/clip.ts';
import { expectFailure } from '../expect-failure.ts';
import { fakeIo } from '../fake-io.ts';

test('every part is named with what it does and what it cannot do', async () => {
  const { io, out } = fakeIo();
  expect(await run(['decoders'], io)).toBe(0);
  const words = out().replace(/\s+/g, ' ');
  for (const { id, summary, limitations } of partDocs()) {
    expect(out()).toMatch(new RegExp(`^ {2}${id}( |$)`, 'm'));
    for (const text of [summary, ...limitations]) expect(words).toContain(text.replace(/\s+/g, ' '));
  }
});

test.each([80, 120])('it fits %d columns', async (columns) => {
  const { io, out } = fakeIo({ columns });
  await run(['decoders'], io);
  expect(
    out()
      .split('\n')
      .filter((line) => displayWidth(line) > columns),
  ).toEqual([]);
});

test('--json is the same as data', async () => {
  const { io, out } = fakeIo();
  expect(await run(['decoders', '--json'], io)).toBe(0);
  expect(JSON.parse(out())).toEqual(partDocs());
});

test('--markdown is the page of the documentation', async () => {
  const { io, out } = fakeIo({ outIsTty: true });
  expect(await run(['decoders', '--markdown'], io)).toBe(0);
  expect(out()).toBe(decodersMarkdown(partDocs()));
});

test('two forms at once are refused', async () => {
  await expectFailure(['decoders', '--json', '--markdown'], '--json');
});
