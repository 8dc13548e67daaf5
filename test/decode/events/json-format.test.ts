import { expect, test } from 'vitest';
import type { JsonFormat } from '../../../src/decode/events/json-format.ts';
import { documentEvents, jsonCarriers, jsonFormat } from '../../../src/decode/events/json-format.ts';
import { memberOf } from '../../../src/decode/events/json-object.ts';
import { post } from '../message.ts';
import { rootsOf } from './carriers.ts';

const format: JsonFormat = {
  id: 'x',
  words: ['"events"'],
  places: (value) => (memberOf(value, 'events') === undefined ? null : ['events', 'profile']),
  proof: (_, path) => path === '/collect',
  keys: (event) =>
    typeof event['n'] === 'string' ? { name: ['n'], time: [], identity: ['id'], properties: [''] } : null,
};
const body = '\ufeff {"events":[{"n":"a","id":9007199254740993},7,{"m":"b"}],"profile":{"n":"p"},"s":"t"}';

test('lists and single events are split, each with its pointer; what is no event is left out', () => {
  const roots = rootsOf(post(body));
  const [document] = jsonCarriers(format, roots);
  expect(documentEvents(format, document!).map(({ pointer, name, identity }) => ({ pointer, name, identity }))).toEqual(
    [
      { pointer: '/events/0', name: 'a', identity: { id: '9007199254740993' } },
      { pointer: '/profile', name: 'p', identity: {} },
    ],
  );
  expect(jsonFormat(format).open([document!]).events).toHaveLength(2);
});

test('the path has a say when the format asks it', () => {
  expect(jsonCarriers(format, rootsOf({ ...post(body), target: '/other' }))).toEqual([]);
  expect(jsonCarriers({ ...format, proof: () => true }, rootsOf({ ...post(body), target: '/other' }))).toHaveLength(1);
});

test('a document without the words is not even parsed', () => {
  const places = (): never => {
    throw new Error('was asked');
  };
  expect(jsonCarriers({ ...format, places }, rootsOf(post('{"a":"b"}')))).toEqual([]);
});
