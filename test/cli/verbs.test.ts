import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verbs } from '../../src/cli/verbs.ts';

test('every command has its verb, and no verb has two', () => {
  const files = readdirSync(join(import.meta.dirname, '../../src/cli/commands')).map((file) =>
    file.replace(/\.ts$/, ''),
  );
  expect(verbs.map(({ name }) => name).sort()).toEqual(files.sort());
});
