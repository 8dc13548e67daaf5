import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { detectors } from '../../src/detect/index.ts';

it('the registry and the folder name the same detectors', () => {
  const files = readdirSync(new URL('../../src/detect/detectors/', import.meta.url)).map((name) =>
    name.replace('.ts', ''),
  );
  expect(detectors.map((detector) => detector.id).sort()).toEqual(files.sort());
});

it('canaries come before patterns', () => {
  expect(detectors[0]?.id).toBe('canary');
});
