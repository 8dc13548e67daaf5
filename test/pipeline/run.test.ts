import { expect, test } from 'vitest';
import { partDocs } from '../../src/pipeline/index.ts';
import { describeRun } from '../../src/pipeline/run.ts';

test('a run names every part with its version, sorted, so that two runs can be compared', () => {
  const { parts } = describeRun(3, 0, '0.1.0');
  expect(parts).toContain('decoder/gzip@1');
  expect(parts).toContain('detector/canary@2');
  expect(parts).toContain('protocol/sensors-analytics@1');
  expect([...parts]).toEqual([...parts].sort());
  expect(parts).toHaveLength(partDocs().length);
});

test('every part says what it cannot do', () => {
  for (const { id, limitations } of partDocs()) expect(limitations, id).not.toEqual([]);
});
