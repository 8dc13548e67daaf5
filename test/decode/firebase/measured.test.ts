import { expect, test } from 'vitest';
import { eventsIn, propertiesNamed } from '../../../src/decode/firebase/measured.ts';

const event = { 1: [{ 1: '_o', 2: 'auto' }], 2: '_vs', 3: 1588243200123, 4: 1588243100000, 5: 1 };

test('an event is told by its form, wherever it stands', () => {
  expect(eventsIn({ 1: { 2: [event, { ...event, 2: 'search' }], 9: 'x' } })).toEqual([
    { pointer: '/1/2/0', name: '_vs', time: 1588243200123, properties: '[{"1":"_o","2":"auto"}]' },
    { pointer: '/1/2/1', name: 'search', time: 1588243200123, properties: '[{"1":"_o","2":"auto"}]' },
  ]);
});

test.each([
  ['two texts', { ...event, 6: 'b' }],
  ['a name that is a sentence', { ...event, 2: 'not a name' }],
  ['no time', { ...event, 3: 7, 4: 8 }],
  ['half a millisecond', { ...event, 3: 1588243200123.5 }],
  ['two lists', { ...event, 6: [{ 1: '_o' }] }],
  ['parameters without a name', { ...event, 1: [{ 1: 5 }] }],
  ['no parameters', { ...event, 1: 5 }],
])('%s is no event', (_, message) => {
  expect(eventsIn({ 1: message })).toEqual([]);
});

test('the user properties of the SDK are counted once each', () => {
  expect(propertiesNamed('{"2":"_sid","3":"_sid","4":"_fot","5":"_mine","6":"x_lte"}')).toBe(2);
});
