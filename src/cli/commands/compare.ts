import { compare } from '../../claims/index.ts';
import { UserError, type CompareFacts, type Comparison } from '../../model/index.ts';
import { comparisonText } from '../../report/index.ts';
import { openReader } from '../../store/index.ts';
import { defineVerb, examples } from '../command.ts';
import { nearest } from '../nearest.ts';
import { openPair } from '../open-pair.ts';
import type { Io } from '../io.ts';
import { wantsColor } from '../paint.ts';

interface Options {
  readonly phases?: readonly string[];
  readonly json?: true;
}

/** Longer lines are hard to read. */
const WIDEST = 120;

function twoPhases(file: string, phases: readonly string[], now: number): Comparison {
  const [one, other, ...more] = phases;
  if (one === undefined || other === undefined || more.length > 0) {
    throw new UserError('--phases takes two names of phases.', 'For example --phases baseline browse.');
  }
  const reader = openReader(file);
  try {
    const facts = reader.compareFacts(now);
    return compare({ facts, phase: known(one, facts, file) }, { facts, phase: known(other, facts, file) });
  } finally {
    reader.close();
  }
}

/** A repeat may be named, or all of them by the name without its number. */
function known(phase: string, { phases }: CompareFacts, file: string): string {
  const names = [...new Set(phases.flatMap(({ name }) => [name, name.replace(/#\d+$/, '')]))];
  if (names.includes(phase)) return phase;
  const guess = nearest(phase, names);
  throw new UserError(
    `${file} has no phase "${phase}".`,
    `${guess === null ? '' : `Did you mean ${guess}? `}Phases: ${names.join(', ')}.`,
  );
}

function twoSessions(one: string, other: string, now: number): Comparison {
  const { first, second } = openPair(one, other);
  try {
    return compare({ facts: first.compareFacts(now), phase: null }, { facts: second.compareFacts(now), phase: null });
  } finally {
    first.close();
    second.close();
  }
}

function result(file: string, other: string | undefined, { phases }: Options, io: Io): Comparison {
  if (phases !== undefined && other === undefined) return twoPhases(file, phases, io.now());
  if (phases === undefined && other !== undefined) return twoSessions(file, other, io.now());
  throw new UserError(
    'Compare two sessions, or two phases of one.',
    'telltale compare A.sqlite B.sqlite, or telltale compare A.sqlite --phases baseline browse.',
  );
}

export default defineVerb<Options>({
  name: 'compare',
  describe: (parser) =>
    parser
      .description(
        'what appears, stays and vanishes between two sessions or two phases, and whether the same code sent it',
      )
      .argument('<file.sqlite>', 'session file')
      .argument('[other.sqlite]', 'another one; what an idle phone sends in either is left out')
      .option('--phases <names...>', 'two phases of the one session instead')
      .option('--json', 'one JSON object on standard output')
      .addHelpText(
        'after',
        examples('telltale compare redmi.sqlite mi10.sqlite', 'telltale compare phone.sqlite --phases browse private'),
      ),
  run([file = '', other], options, io) {
    const comparison = result(file, other, options, io);
    if (options.json === true) {
      io.out(`${JSON.stringify({ format: 'telltale-comparison', formatVersion: 1, ...comparison }, null, 2)}\n`);
    } else {
      const width = Math.min(io.columns, WIDEST);
      io.out(comparisonText(comparison, { color: wantsColor(io.outIsTty, io.env), width }));
    }
    return Promise.resolve(0);
  },
});
