import { describe, expect, it } from 'vitest';
import { compileCanaries, detectors, inspect } from '../../src/detect/index.ts';
import type { TextNode } from '../../src/model/index.ts';
import { identifiers } from './identifiers.ts';
import { readTable, saidBy } from './table.ts';

const fieldNames = ['id', 'url', 'query', 'q', 'search_word', 'email', 'referrer', 'page', 'imei', null];
const canaries = readTable('canary', 'fires')[0]!.canaries;

describe.each(detectors.map(({ id }) => ({ id })))('the detector $id', ({ id }) => {
  it.each(readTable(id, 'fires').map((row) => [row.name, row] as const))('fires: %s', (_, row) => {
    const said = saidBy(id, row);
    expect(said.map(({ kind, confidence, value, canary }) => ({ kind, confidence, value, canary }))).toContainEqual(
      row.expect,
    );
    expect(said.every((hit) => hit.message !== '' && !hit.message.includes('{'))).toBe(true);
  });

  it.each(readTable(id, 'silent').map((row) => [row.name, row] as const))('is silent: %s', (_, row) => {
    expect(saidBy(id, row)).toEqual([]);
  });

  it('has at least ten cases where it must be silent', () => {
    expect(readTable(id, 'silent').length).toBeGreaterThanOrEqual(10);
  });

  it('is silent on 2,000 strings that look like identifiers, whatever the field is called', () => {
    const nodes: TextNode[] = identifiers(2000, 4711).map((text, index) => ({
      id: `x1:request.body/${index}`,
      parentId: null,
      root: 'request.body',
      name: fieldNames[Math.floor(index / 10) % fieldNames.length] ?? null,
      text,
    }));
    const { hits, crashed } = inspect(nodes, { canaries: compileCanaries(canaries), host: 'collector.example.net' });
    expect(crashed).toEqual([]);
    expect(hits.filter((hit) => hit.detector === id)).toEqual([]);
  });

  it('says what it does, where that is written down and what it cannot do', () => {
    const detector = detectors.find((candidate) => candidate.id === id)!;
    expect(detector.docs.summary).not.toBe('');
    expect(detector.docs.limitations.length).toBeGreaterThan(0);
    expect(Object.isFrozen(detector)).toBe(true);
  });
});
