import { expect, it } from 'vitest';
import { toTextNode, unwrap } from '../../../src/decode/index.ts';
import { compileCanaries, inspect } from '../../../src/detect/index.ts';
import { readTable, saidBy } from '../table.ts';

it('tells the words decoded and the value as it stood', () => {
  const [row] = readTable('search-query', 'fires');
  const [hit] = saidBy('search-query', row!);
  expect(hit?.message).toContain('“how to sleep” on www.google.com');
  expect(hit?.value).toBe('how+to+sleep');
});

it('calls a field that is only named like a query inferred', () => {
  const row = readTable('search-query', 'fires').find(({ node }) => node.name === 'search_word')!;
  expect(saidBy('search-query', row)[0]?.confidence).toBe('inferred');
});

const sentBy = (document: unknown): readonly string[] => {
  const body = new TextEncoder().encode(JSON.stringify(document));
  const { nodes } = unwrap({ side: 'request', prefix: 'x1', target: null, headers: [], body, bodyComplete: true });
  const texts = nodes.map(toTextNode).filter((node) => node !== null);
  const { hits } = inspect(texts, { canaries: compileCanaries([]), host: null });
  return hits.filter(({ detector }) => detector === 'search-query').map(({ value }) => value);
};

it('an element of a list is no search field, the field beside it is', () => {
  expect(sentBy({ keywords: ['garden shed', 'lawn'], events: [{ keyword: 'garden hose' }] })).toEqual(['garden hose']);
});

it('the keywords of a package are no search, those of anything else are', () => {
  const keywords = 'garden shed';
  expect(sentBy({ name: 'x-y', version: '1.0.0', license: 'MIT', keywords })).toEqual([]);
  expect(sentBy({ name: 'x-y', version: '1.0.0', keywords })).toEqual([keywords]);
  expect(sentBy({ name: 'x-y', version: '1.0.0', license: 'MIT', query: keywords })).toEqual([keywords]);
});
