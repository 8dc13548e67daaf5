import { expect, test } from 'vitest';
import { survivals } from '../../../src/detect/identifiers/survivals.ts';
import { createTokenTable } from '../../../src/detect/identifiers/token-table.ts';
import type { Phase, Survival } from '../../../src/model/index.ts';

const phase = (id: number, name: string, isPrivate = false): Phase => ({
  id,
  name,
  private: isPrivate,
  consent: null,
  startedAt: id * 10,
});

/** What a value survived that was sent once in each of these phases, in this order, to these hosts by turns. */
function across(
  names: readonly string[],
  hosts: readonly string[] = ['a.example'],
  all: readonly Phase[] = [],
): readonly Survival[] {
  const phases = all.length > 0 ? all : names.map((name, index) => phase(index + 1, name, name === 'private'));
  const table = createTokenTable();
  for (const [index, name] of names.entries()) {
    const phaseId = phases.find((one) => one.name === name)!.id;
    const token = { value: 'v', kind: null, field: 'uid', root: 'request.body', payloadId: 'p' };
    table.add([token], { exchangeId: index + 1, host: hosts[index % hosts.length]!, app: null, phaseId });
  }
  return survivals(table.repeated()[0]!, phases);
}

test.each<readonly [readonly string[], readonly Survival[]]>([
  [
    ['browse', 'private'],
    ['requests', 'phases', 'private-mode'],
  ],
  [
    ['browse', 'after-restart'],
    ['requests', 'phases', 'restart'],
  ],
  [
    ['browse', 'data-cleared'],
    ['requests', 'phases', 'data-clear'],
  ],
  [
    ['browse', 'cleared app data'],
    ['requests', 'phases', 'data-clear'],
  ],
  [
    ['browse', 'after advertising id reset'],
    ['requests', 'phases', 'advertising-id-reset'],
  ],
  [
    ['browse', 'gaid-reset'],
    ['requests', 'phases', 'advertising-id-reset'],
  ],
  [
    ['browse', 'after-reset'],
    ['requests', 'phases'],
  ],
])('%j is %j', (names, expected) => {
  expect(across(names)).toEqual(expected);
});

test('what was first seen after the restart has survived no restart', () => {
  const all = [phase(1, 'browse'), phase(2, 'restart'), phase(3, 'later')];
  expect(across(['restart', 'later'], ['a.example'], all)).toEqual(['requests', 'phases']);
});

test('hosts of one owner are one, hosts of two are two', () => {
  const browse = [phase(1, 'browse')];
  expect(across(['browse', 'browse'], ['a.x.example', 'b.x.example'], browse)).toEqual(['requests']);
  expect(across(['browse', 'browse'], ['a.example', 'b.test'], browse)).toEqual(['requests', 'hosts']);
});
