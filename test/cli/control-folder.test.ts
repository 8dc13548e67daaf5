import { expect, test } from 'vitest';
import { controlFolder } from '../../src/cli/control-folder.ts';

test('the sockets have a folder of their own in the data directory', () => {
  expect(controlFolder({ XDG_DATA_HOME: '/data' })).toBe('/data/telltale/run');
});
