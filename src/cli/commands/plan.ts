import { randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { UserError } from '../../model/index.ts';
import { defineVerb, examples } from '../command.ts';
import { oneOf } from '../one-of.ts';
import { newPlan } from '../plan/new-plan.ts';
import { checklist, planYaml } from '../plan/plan-text.ts';
import { shellWord } from '../shell-word.ts';
import { writeResult } from '../write-result.ts';

interface Options {
  readonly out: string;
  readonly repeat: string;
}

function repeats(text: string): number {
  const count = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= 100) return count;
  throw new UserError(`"${text}" is not a number of repeats.`, 'Give a whole number from 1 to 100.');
}

export default defineVerb<Options>({
  name: 'plan',
  describe: (parser) =>
    parser
      .description('write a plan of phases with fresh values to plant, and print the checklist for it')
      .argument('<action>', 'new')
      .option('--out <file.yaml>', 'plan to make; one that is there is not replaced', 'plan.yaml')
      .option('--repeat <n>', 'do browse and private so many times: a leak is seen in k of n runs', '1')
      .addHelpText('after', examples('telltale plan new --repeat 3', 'telltale record --wifi --plan plan.yaml')),
  run([action = ''], options, io) {
    oneOf(action, ['new'], { complaint: `"${action}" is nothing that plan can do.`, all: 'Actions' });
    if (existsSync(options.out)) {
      throw new UserError(
        `${options.out} is already there.`,
        'Choose another name with --out: its values may be planted.',
      );
    }
    const plan = newPlan((below) => randomInt(below), repeats(options.repeat));
    writeResult(io, options.out, planYaml(plan));
    io.out(checklist(plan, io.columns));
    io.err(`Add the ids of your phone to it, then: telltale record --plan ${shellWord(options.out)}\n`);
    return Promise.resolve(0);
  },
});
