import type { Canary } from '../../model/index.ts';
import type { Plan, PlanStep } from './plan.ts';

/** The phases in order, repeats numbered. */
export function planSteps({ phases }: Plan): readonly PlanStep[] {
  return phases.flatMap(({ repeat, name, ...phase }) =>
    Array.from({ length: repeat }, (_, index) => ({ ...phase, name: repeat === 1 ? name : `${name}#${index + 1}` })),
  );
}

/** Every value of the plan, each once. */
export function planCanaries({ canaries, phases }: Plan): readonly Canary[] {
  const all = [...canaries, ...phases.flatMap((phase) => phase.canaries)];
  return [...new Map(all.map((canary) => [`${canary.kind}=${canary.value}`, canary])).values()];
}
