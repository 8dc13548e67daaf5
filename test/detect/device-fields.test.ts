import { expect, it } from 'vitest';
import { deviceFields } from '../../src/detect/device-fields.ts';

const facts = (text: string): readonly string[] => deviceFields(text).map(({ fact }) => fact);

it('reads JSON and forms, each fact once', () => {
  expect(facts('{"model":"Redmi Note 8","device_model":"x y z","osVersion":"11","screen_width":1080}')).toEqual([
    'model',
    'system',
    'screen',
  ]);
  expect(facts('model=Redmi%20Note+8&tz=Europe%2FBerlin')).toEqual(['model', 'time zone']);
});

it('a value that does not look like the fact is none', () => {
  expect(facts('{"model":{"a":1},"locale":"not a language","density":"high","battery":"none at all"}')).toEqual([]);
});

it('a megabyte of keys without values ends', () => {
  expect(facts(`{${'"model":['.repeat(125_000)}`)).toEqual([]);
});
