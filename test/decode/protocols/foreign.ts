import { readdirSync } from 'node:fs';
import type { Message } from '../../../src/model/index.ts';
import { fixture, post } from '../message.ts';

const noise = (size: number): Uint8Array =>
  Uint8Array.from({ length: size }, (_, at) => (at * at * 151 + at * 7) & 0xff);
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** What every app sends and no protocol may take for its own. */
const ORDINARY: readonly (readonly [string, Message])[] = [
  ['a JSON object', post('{"event":"search","time":1588243200123,"user":{"id":"u-1"}}')],
  ['a JSON array of objects', post('[{"event":"a"},{"event":"b"}]')],
  ['an empty JSON array', post('[]')],
  ['a form', post('name=Ada&mail=ada%40example.org&sign=d41d8cd98f00b204e9800998ecf8427e')],
  ['a form with a token', post(`token=${encodeURIComponent(base64(noise(48)))}&sid=00ff&p=1`)],
  ['whole cipher blocks of noise', post(noise(256))],
  ['base64 of whole blocks of noise', post(base64(noise(96)))],
  ['JSON with base64 of whole blocks', post(JSON.stringify({ table: 'users', data: base64(noise(64)) }))],
  ['a text', post('The quick brown fox jumps over the lazy dog.')],
  ['nothing', post('')],
];

/** Ordinary messages, and every capture but the named ones. */
export function foreignTo(...own: readonly string[]): readonly (readonly [string, Message])[] {
  const names = readdirSync(new URL('../../../fixtures/decode/captures/', import.meta.url));
  const captures = names.filter((name) => name.endsWith('.bin') && !own.some((each) => name.startsWith(each)));
  return [...ORDINARY, ...captures.map((name) => [name, fixture(`captures/${name}`)] as const)];
}
