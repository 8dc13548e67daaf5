import { expect, test } from 'vitest';
import { judgedReport } from '../../src/pipeline/index.ts';
import { openReader } from '../../src/store/index.ts';
import { sampleFile } from '../store/sample-file.ts';

test('the report holds a verdict on every built-in claim', () => {
  const reader = openReader(sampleFile());
  const { claims = [] } = judgedReport(reader, { toolVersion: '0', generatedAt: 0, parts: [] });
  reader.close();
  expect(claims.map(({ id, verdict }) => `${id} ${verdict}`)).toEqual([
    'history supported',
    'search-words untested',
    'private-mode untested',
    'outside-browser untested',
    'country untested',
    'readable supported',
    'linked untested',
    'consent untested',
    'same-on-devices untested',
  ]);
});
