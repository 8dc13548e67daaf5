import { expect, test } from 'vitest';
import { carriers, fieldsNamed, longFields } from '../../src/decode/carriers.ts';
import type { Node } from '../../src/decode/index.ts';
import { unwrap } from '../../src/decode/index.ts';
import { post, rootOf } from './message.ts';

const rootsOf = (body: string): readonly Node[] => [...new Set(unwrap(post(body)).nodes.map(rootOf))];

test('nodes are found by the decoder that took them apart, outer ones first', () => {
  const roots = rootsOf(JSON.stringify({ inner: '{"deep":"{\\"deeper\\":\\"text\\"}"}', form: 'a=1&b=2' }));
  expect(carriers(roots, 'json').map(({ name }) => name)).toEqual([null, 'inner', 'deep']);
  expect(carriers(roots, 'form').map(({ name }) => name)).toEqual(['form']);
  expect(carriers(roots, 'gzip')).toEqual([]);
});

test('what was found is remembered for this list of roots, and asked anew for another', () => {
  const roots = rootsOf('a=1&b=2');
  expect(carriers(roots, 'form')).toBe(carriers(roots, 'form'));
  expect(carriers([...roots], 'form')).not.toBe(carriers(roots, 'form'));
});

test('fields of forms are found by their name, and those that are long', () => {
  const roots = rootsOf(`a=1&b=${'x'.repeat(24)}&a=2`);
  expect(fieldsNamed(roots, 'a').map(({ text }) => text)).toEqual(['1', '2']);
  expect(fieldsNamed(roots, 'constructor')).toEqual([]);
  expect(longFields(roots).map(({ name }) => name)).toEqual(['b']);
  expect(longFields(rootsOf(JSON.stringify({ a: 'x'.repeat(24) })))).toEqual([]);
});
