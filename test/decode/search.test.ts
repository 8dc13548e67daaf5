import { describe, expect, test } from 'vitest';
import { Content } from '../../src/decode/content.ts';
import type { Decoder } from '../../src/decode/decoder.ts';
import { defineDecoder, fail, ok, whole } from '../../src/decode/decoder.ts';
import { unwrapWith } from '../../src/decode/unwrap.ts';
import { post } from './message.ts';

const docs = { summary: 'A decoder for this test.', references: [], limitations: [] };
const make = (decoder: Partial<Decoder>): Decoder =>
  defineDecoder({
    id: 'probe',
    version: 1,
    family: 'encoding',
    reads: 'any',
    docs,
    sniff: ({ text }) => (text?.startsWith('!') === true ? 1 : 0),
    decode: () => fail('no'),
    ...decoder,
  });

const search = (decoders: readonly Decoder[], body = '!hidden'): ReturnType<typeof unwrapWith> =>
  unwrapWith({ decoders, protocols: [] }, { ...post(body), target: null });

describe('a decoder that throws', () => {
  const thrower = make({
    decode: () => {
      throw new RangeError('out of range');
    },
  });

  test('loses its node and nothing else', () => {
    const { nodes, partial } = search([thrower]);
    expect(nodes.map(({ outcome }) => outcome)).toEqual([
      { kind: 'crashed', decoder: 'probe', message: 'out of range' },
    ]);
    expect(partial).toBeNull();
  });

  test('does not keep another one from opening it', () => {
    const other = make({ id: 'other', family: 'structure', decode: () => ok([whole(Content.ofText('open'))], 0) });
    expect(search([thrower, other]).nodes.map(({ text }) => text)).toEqual(['!hidden', 'open']);
  });

  test('may throw while its settings are listed, too', () => {
    const broken = make({
      settings: () => {
        throw new Error('no settings');
      },
    });
    expect(search([broken]).nodes[0]?.outcome).toMatchObject({ kind: 'crashed', message: 'no settings' });
  });
});

describe('a weak decoder', () => {
  const weak = (text: string, bits = 0, trust = 1): Decoder =>
    make({ decode: () => ok([whole(Content.ofText(text))], bits, trust) });

  test('is believed when what comes out is long and readable', () => {
    expect(search([weak('an invented sentence')]).nodes.length).toBe(2);
  });

  test('is not believed for a short text, for noise, or for nothing', () => {
    expect(search([weak('a word')]).nodes.length).toBe(1);
    expect(search([weak('with \u0001 control \u0002 characters')]).nodes.length).toBe(1);
    expect(search([weak('')]).nodes.length).toBe(1);
  });

  test('is believed less when it makes text itself, more when the bytes speak for it', () => {
    expect(search([weak('an invented sentence', 0, 0.5)]).nodes.length).toBe(1);
    expect(search([weak('an invented sentence', 12, 0.5)]).nodes.length).toBe(2);
  });

  test('leaves no trace when it was not believed', () => {
    expect(search([weak('a word')]).nodes[0]).toMatchObject({ children: [], outcome: { kind: 'text' } });
  });

  test('needs more evidence, the more was tried', () => {
    const after = (tries: number): Decoder =>
      make({
        settings: () => Array.from({ length: tries }, (_, n) => ({ n })),
        decode: (_, __, { n }) => ok([whole(Content.ofText(n === tries - 1 ? 'some evidence' : 'x'))], 5),
      });
    expect(search([after(1)]).nodes.length).toBe(2);
    expect(search([after(64)]).nodes.length).toBe(1);
  });
});
