import { expect, test } from 'vitest';
import { CODE } from '../../../src/capture/http2/codes.ts';
import { createFloods } from '../../../src/capture/http2/floods.ts';

test.each([
  ['reset', 1_000],
  ['settings', 1_000],
  ['idle', 1_000],
  ['ping', 10_000],
] as const)('of %s frames no more than %d come in ten seconds', (kind, allowed) => {
  let now = 0;
  const floods = createFloods(() => now);
  for (let time = 0; time < allowed; time += 1) expect(floods(kind)).toBeNull();
  expect(floods(kind)).toMatchObject({ code: CODE.enhanceYourCalm, why: expect.stringContaining('too') as string });
  now = 10_001;
  expect(floods(kind)).toBeNull();
});

test('each kind is counted on its own', () => {
  const floods = createFloods(() => 0);
  for (let time = 0; time < 1_000; time += 1) floods('reset');
  expect(floods('settings')).toBeNull();
  expect(floods('reset')).not.toBeNull();
});
