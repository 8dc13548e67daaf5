import { builtInClaims, judge } from '../../claims/index.ts';
import { claimsText } from '../../report/index.ts';
import { openReader } from '../../store/index.ts';
import { defineVerb, examples } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { oneOf } from '../one-of.ts';
import { wantsColor } from '../paint.ts';
import { readClaims } from '../read-claims.ts';

interface Options {
  readonly claims?: string;
  readonly json?: true;
  readonly failOn?: string;
}

const VERDICTS = ['supported', 'contradicted', 'untested'] as const;
/** Longer lines are hard to read. */
const WIDEST = 120;

export default defineVerb<Options>({
  name: 'claims',
  describe: (parser) =>
    parser
      .description('say which claims a session supports, which it contradicts, and which it cannot test')
      .argument('<file.sqlite>', 'session file')
      .option('--claims <file.yaml>', 'claims of your own instead of the built-in ones')
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
      const verdicts = judge(claims, reader.claimFacts(io.now()));
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
