import { stringify } from 'yaml';
import type { Canary } from '../../model/index.ts';
import { wrap } from '../wrap.ts';
import type { Plan, PlanStep } from './plan.ts';
import { planSteps } from './plan-steps.ts';

function byKind(canaries: readonly Canary[]): Readonly<Record<string, readonly string[]>> {
  const kinds = [...new Set(canaries.map(({ kind }) => kind))];
  return Object.fromEntries(
    kinds.map((kind) => [kind, canaries.filter((canary) => canary.kind === kind).map(({ value }) => value)]),
  );
}

/** The plan as a file that `record --plan` reads. */
export function planYaml({ device, apps, canaries, phases }: Plan): string {
  const head =
    '# A plan of telltale: record --plan reads it. Add what only this phone has, for example\n' +
    '# canaries: {imei: ["..."], gaid: ["..."], android-id: ["..."]}\n';
  const body = {
    device: device ?? '',
    apps,
    canaries: byKind(canaries),
    phases: phases.map(({ canaries: some, consent, ...phase }) => ({
      ...phase,
      ...(consent === null ? {} : { consent }),
      ...(some.length === 0 ? {} : { canaries: byKind(some) }),
    })),
  };
  return head + stringify(body, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' });
}

/** What to do in one phase, and with which values; a line each. */
export function stepLines(
  { name, do: what, private: isPrivate, consent, canaries }: PlanStep,
  columns: number,
): readonly string[] {
  const marks = [...(isPrivate ? ['private mode'] : []), ...(consent === null ? [] : [`consent: ${consent}`])];
  return [
    `${name}${marks.length === 0 ? '' : ` (${marks.join(', ')})`}`,
    ...(what === '' ? [] : wrap(what, Math.max(20, columns - 4)).map((line) => `    ${line}`)),
    ...canaries.map(
      ({ kind, value }) => `    ${kind === 'url' ? 'open  ' : kind === 'query' ? 'search' : kind.padEnd(6)}  ${value}`,
    ),
  ];
}

/** The tester's checklist: every phase, repeats too, with a box to tick. */
export function checklist(plan: Plan, columns: number): string {
  const lines = planSteps(plan).flatMap((step, index) => {
    const [first = '', ...rest] = stepLines(step, columns);
    return [`[ ] ${index + 1}. ${first}`, ...rest, ''];
  });
  return lines.join('\n');
}
