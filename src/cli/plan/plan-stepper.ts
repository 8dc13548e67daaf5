import type { Io } from '../io.ts';
import type { PlanStep } from './plan.ts';
import { stepLines } from './plan-text.ts';

/** Walks through the phases of a plan while the session runs, and says what to do now. */
export interface PlanStepper {
  /** The phase as the plan describes it; undefined when it names none such. */
  readonly named: (name: string) => PlanStep | undefined;
  /** This phase was marked: says what to do in it. */
  readonly entered: (name: string) => void;
  /** The one after the last that was entered; undefined at the end, which is said. */
  readonly next: () => PlanStep | undefined;
}

export function planStepper(steps: readonly PlanStep[], io: Io): PlanStepper {
  let at = 0;
  return {
    named: (name) => steps.find((step) => step.name === name),
    entered: (name) => {
      const index = steps.findIndex((step) => step.name === name);
      if (index < 0) return;
      at = index;
      const clear = io.errIsTty ? '\r\u001b[K' : '';
      const after = at === steps.length - 1 ? 'Ctrl+C when it is done: it is the last.' : 'Enter when it is done.';
      const lines = [`Now ${at + 1} of ${steps.length}: ${stepLines(steps[at]!, io.columns).join('\n')}`];
      if (io.inIsTty) lines.push(after);
      io.err(`${clear}${lines.join('\n')}\n`);
    },
    next: () => {
      const step = steps[at + 1];
      if (step === undefined) io.err('That was the last phase of the plan: Ctrl+C ends the session.\n');
      return step;
    },
  };
}
