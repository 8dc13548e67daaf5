import { UserError } from '../../model/index.ts';
import { defineVerb, examples } from '../command.ts';
import { askRunning } from '../control.ts';
import { nearest } from '../nearest.ts';
import { parsePhaseName } from '../parse-values.ts';

const CONSENTS = ['before', 'refused', 'given'] as const;

interface Options {
  readonly private?: true;
  readonly consent?: string;
}

function parseConsent(text: string | undefined): (typeof CONSENTS)[number] | null {
  if (text === undefined) return null;
  const consent = CONSENTS.find((known) => known === text);
  if (consent) return consent;
  const guess = nearest(text, CONSENTS);
  throw new UserError(
    `"${text}" is not a state of consent.`,
    `${guess ? `Did you mean ${guess}? ` : ''}Use before, refused or given.`,
  );
}

export default defineVerb<Options>({
  name: 'phase',
  describe: (parser) =>
    parser
      .description('mark the beginning of a phase in the running session')
      .argument('<name>', 'baseline, browse, private, before-consent, …')
      .option('--private', 'the phone is in private mode from now on')
      .option('--consent <state>', 'what was answered to the consent dialogue: before, refused or given')
      .addHelpText(
        'after',
        examples(
          'telltale phase browse',
          'telltale phase private --private',
          'telltale phase after-refusal --consent refused',
        ),
      ),
  async run([name = ''], options, io) {
    const request = {
      name: parsePhaseName(name),
      private: options.private === true,
      consent: parseConsent(options.consent),
    };
    const answers = await askRunning(io.env, request);
    if (answers.length === 0) {
      throw new UserError(
        'No session is being recorded.',
        'Start one with "telltale record" as the same user, then mark phases in it.',
      );
    }
    for (const answer of answers) {
      if (!answer.ok) throw new UserError(answer.message, 'Nothing was marked.');
      io.out(`phase ${answer.message} in ${answer.database}\n`);
    }
    return 0;
  },
});
