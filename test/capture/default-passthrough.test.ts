import { expect, test } from 'vitest';
import { DEFAULT_PASSTHROUGH } from '../../src/capture/default-passthrough.ts';
import { isHost } from '../../src/capture/host.ts';

test('only whole names of connectivity checks are on the list: no pattern, and no host that does anything else', () => {
  expect(DEFAULT_PASSTHROUGH).toEqual(['connectivitycheck.gstatic.com', 'connect.rom.miui.com']);
  expect(DEFAULT_PASSTHROUGH.every(isHost)).toBe(true);
});
