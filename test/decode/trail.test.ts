import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { stepsOf, unwrap } from '../../src/decode/index.ts';
import { post } from './message.ts';

const blob = gzipSync(JSON.stringify([{ url: 'https://clinic.example/?q=1' }])).toString('base64');
const { nodes } = unwrap(post(JSON.stringify({ a: { b: blob } })));

test('splitters are named with their field, wholes are not, and a pointer at the end is left out', () => {
  expect(nodes.map(({ trail }) => trail)).toEqual([
    '',
    '',
    'json',
    'json.a.b > base64',
    'json.a.b > base64 > gzip',
    'json.a.b > base64 > gzip > json',
    'json.a.b > base64 > gzip > json.0.url > query.q',
  ]);
});

test('the steps of a node begin at its root', () => {
  expect(stepsOf(nodes.at(-1)!).map(({ decoder }) => decoder)).toEqual(['json', 'base64', 'gzip', 'json', 'query']);
  expect(stepsOf(nodes[0]!)).toEqual([]);
});
