import type { DataEvent, Grade } from '../model/index.ts';

/** One way in which data was wrapped. */
export interface TrailUse {
  readonly trail: string;
  readonly grade: Grade;
  readonly findings: number;
  readonly hosts: readonly string[];
}

/** Every distinct trail with its grade, the most used first. */
export function trails(findings: readonly DataEvent[]): readonly TrailUse[] {
  const uses = new Map<string, { trail: string; grade: Grade; findings: number; hosts: Set<string> }>();
  for (const { howHidden, grade, host } of findings) {
    const key = `${grade} ${howHidden}`;
    const use = uses.get(key) ?? { trail: howHidden, grade, findings: 0, hosts: new Set() };
    uses.set(key, use);
    use.findings += 1;
    use.hosts.add(host ?? 'a host unknown');
  }
  return [...uses.values()]
    .map((use) => ({ ...use, hosts: [...use.hosts] }))
    .sort((one, other) => other.findings - one.findings);
}
