import { expect, it } from 'vitest';
import * as room from '../../src/detect/index.ts';

it('the room has one door', () => {
  expect(Object.keys(room).sort()).toEqual([
    'checkCanary',
    'compileCanaries',
    'createTokenTable',
    'detectors',
    'identify',
    'inspect',
    'lastingValues',
    'tokensOf',
  ]);
});
