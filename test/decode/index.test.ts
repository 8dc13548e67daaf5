import { expect, test } from 'vitest';
import * as door from '../../src/decode/index.ts';

test('the door of the room offers what others rely on and nothing else', () => {
  expect(Object.keys(door).sort()).toEqual([
    'candidateKeys',
    'captureKeys',
    'decoders',
    'defaultLimits',
    'parseHttpRequest',
    'parseKey',
    'parsePrivateKey',
    'protocols',
    'readCaptureKey',
    'recipeOf',
    'replay',
    'stepsOf',
    'toPayload',
    'toTextNode',
    'unwrap',
  ]);
});
