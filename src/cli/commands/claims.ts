import { builtInClaims, compare, judge } from '../../claims/index.ts';
import { claimsText } from '../../report/index.ts';
import { openReader } from '../../store/index.ts';
import { defineVerb, examples } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import type { ComparedCode } from '../../model/index.ts';
import { UserError } from '../../model/index.ts';
import { oneOf } from '../one-of.ts';
import { openPair } from '../open-pair.ts';
import { wantsColor } from '../paint.ts';
import { readClaims } from '../read-claims.ts';

interface Options {
  readonly claims?: string;
  readonly with?: string;
  readonly json?: true;
  readonly failOn?: string;
}

const VERDICTS = ['supported', 'contradicted', 'untested'] as const;
/** Longer lines are hard to read. */
const WIDEST = 120;

/** What the two sessions say of the code that ran on both; undefined when there is one only. */
function otherDevice(file: string, other: string | undefined, now: number): ComparedCode | undefined {
  if (other === undefined) return undefined;
  const { first, second } = openPair(file, other);
  try {
    if (first.session().id === second.session().id) {
      throw new UserError('Both files hold the same session.', 'Give --with the session of another device.');
    }
    return compare({ facts: first.compareFacts(now), phase: null }, { facts: second.compareFacts(now), phase: null })
      .code;
  } finally {
    first.close();
    second.close();
  }
}

export default defineVerb<Options>({
  name: 'claims',
  describe: (parser) =>
    parser
      .description('say which claims a session supports, which it contradicts, and which it cannot test')
      .argument('<file.sqlite>', 'session file')
      .option('--claims <file.yaml>', 'claims of your own instead of the built-in ones')
      .option('--with <file.sqlite>', 'session of another device, for claims about several')
      .option('--fail-on <verdict>', 'exit with 1 when a claim is supported, contradicted or untested')
      .option('--json', 'one JSON object on standard output')
      .addHelpText(
        'after',
        examples('telltale claims phone.sqlite', 'telltale claims phone.sqlite --claims mine.yaml --json'),
      ),
  run([file = ''], options, io) {
    const claims = options.claims === undefined ? builtInClaims : readClaims(options.claims);
    const words = { complaint: `"${options.failOn ?? ''}" is no verdict.`, all: 'Verdicts' };
    const failOn = options.failOn === undefined ? null : oneOf(options.failOn, VERDICTS, words);
    const reader = openReader(file);
    try {
      const verdicts = judge(claims, reader.claimFacts(io.now()), otherDevice(file, options.with, io.now()));
      if (options.json === true) {
        const { synthetic, id } = reader.session();
        io.out(
          `${JSON.stringify({ format: 'telltale-claims', formatVersion: 1, session: id, synthetic, claims: verdicts }, null, 2)}\n`,
        );
      } else {
        if (reader.session().synthetic) io.err('SYNTHETIC: this traffic was played by a script.\n');
        io.out(claimsText(verdicts, { color: wantsColor(io.outIsTty, io.env), width: Math.min(io.columns, WIDEST) }));
      }
      return Promise.resolve(verdicts.some(({ verdict }) => verdict === failOn) ? EXIT.found : EXIT.done);
    } finally {
      reader.close();
    }
  },
});
