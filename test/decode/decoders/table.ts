import { describe, expect, test } from 'vitest';
import type { UnwrapOptions } from '../../../src/decode/index.ts';
import { replay, stepsOf, unwrap } from '../../../src/decode/index.ts';
import type { Message } from '../../../src/model/index.ts';
import { madeBy, rootOf } from '../message.ts';

/** A message in which the decoder must open something. */
export interface Fires {
  readonly message: Message;
  readonly options?: UnwrapOptions;
  /** Text of one of the nodes that the decoder made. */
  readonly text: string;
  /** Trail of that node. */
  readonly trail: string;
  /** Params that its step must have, among others. */
  readonly params?: Readonly<Record<string, string | number | boolean>>;
}

/** Runs a decoder's table through the whole search: where it fires, what comes out; where it is silent, nothing does. */
export function table(
  decoder: string,
  cases: {
    readonly fires: Readonly<Record<string, Fires>>;
    readonly silent: Readonly<Record<string, Message | readonly [Message, UnwrapOptions]>>;
  },
): void {
  describe(`${decoder} fires`, () => {
    test.each(Object.entries(cases.fires))('%s', (_, { message, options, text, trail, params }) => {
      const { nodes } = unwrap(message, options);
      const made = madeBy(nodes, decoder);
      expect(made.map((node) => node.text)).toContain(text);
      const node = made.find((each) => each.text === text && each.trail === trail);
      expect(node?.trail).toBe(trail);
      expect(node?.step?.params).toMatchObject(params ?? {});
      expect(replay(rootOf(node!).bytes, stepsOf(node!), options?.keys)).toEqual(node!.bytes);
    });
  });
  describe(`${decoder} is silent`, () => {
    test.each(Object.entries(cases.silent))('%s', (_, input) => {
      const [message, options] = 'side' in input ? [input, {}] : input;
      expect(madeBy(unwrap(message, options).nodes, decoder).map(({ text }) => text)).toEqual([]);
    });
  });
}
