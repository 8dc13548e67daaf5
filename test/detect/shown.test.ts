import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compileCanaries, detectors } from '../../src/detect/index.ts';
import { type Detector, defineDetector } from '../../src/detect/detector.ts';
import { inspectWith } from '../../src/detect/inspect.ts';
import { shownTo } from '../../src/detect/shown.ts';
import type { TextNode } from '../../src/model/index.ts';
import { readTable } from './table.ts';

const node = (text: string, name: string | null, id = 'x1:request.body'): TextNode => ({
  id,
  parentId: null,
  root: 'request.body',
  name,
  text,
});
const docs = { summary: 's', references: [], limitations: ['l'] };
const asker = defineDetector({
  id: 'asker',
  version: 1,
  docs,
  messages: {},
  fields: (name) => name === 'age',
  marker: '://',
  inspect: () => [],
});

it('shows a field that is asked for, a document with a number in one, and a text with the marker, each once and in order', () => {
  const nodes = [
    node('44', 'age', 'a'),
    node('44', 'page', 'b'),
    node('{"x":{"age":44}}', 'age', 'c'),
    node('x://y', null, 'd'),
    node('x "age":44 }', null, 'e'),
  ];
  const shown = shownTo([asker], nodes, nodes.map(({ text }) => text).join('\n'));
  expect(shown.get(asker)?.map(({ id }) => id)).toEqual(['a', 'c', 'd']);
});

it('shows nothing of a message in which nobody is interested', () => {
  expect(shownTo([asker], [node('{"id":7}', 'value')], '{"id":7}').size).toBe(0);
});

it('what is not shown to a detector is what it has nothing to say of', () => {
  const rows = readdirSync(new URL('../../fixtures/detect', import.meta.url)).flatMap((id) =>
    (['fires', 'silent'] as const).flatMap((table) => readTable(id, table)),
  );
  const everything = detectors.map((detector) => {
    const parts = Object.entries(detector).filter(([part]) => part !== 'fields' && part !== 'marker');
    return defineDetector(Object.fromEntries(parts) as unknown as Detector);
  });
  const canaries = compileCanaries(rows.flatMap((row) => row.canaries).slice(0, 50));
  const name = fc.constantFrom(null, 'x', ...rows.map((row) => row.node.name));
  const value = fc.constantFrom(...rows.map((row) => row.node.text));
  const number = fc.oneof(
    fc.integer(),
    fc.integer({ min: -18_000_000, max: 18_000_000 }).map((one) => one / 1e5),
  );
  const document = fc.dictionary(name.map(String), fc.oneof(value, number)).map((one) => JSON.stringify(one));
  const root = fc.constantFrom('request.body', 'request.target', 'request.headers.referer', 'request.cookies.a');
  const nodes = fc
    .array(fc.record({ name, root, text: fc.oneof(value, document) }), { minLength: 1, maxLength: 6 })
    .map((all) => all.map((one, index) => ({ ...one, id: `x1:n${index}`, parentId: null })));
  fc.assert(
    fc.property(nodes, (all) => {
      const context = { canaries, host: 'collector.example.net' };
      expect(inspectWith(detectors, all, context)).toEqual(inspectWith(everything, all, context));
    }),
    { numRuns: 400 },
  );
});
