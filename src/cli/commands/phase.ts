import { resolve } from 'node:path';
import { UserError } from '../../model/index.ts';
import { defineVerb, examples } from '../command.ts';
import { oneOf } from '../one-of.ts';
import { parsePhaseName } from '../parse-values.ts';
import type { RunningSession } from '../running-sessions.ts';
import { runningSessions } from '../running-sessions.ts';

const CONSENTS = ['before', 'refused', 'given'] as const;

interface Options {
  readonly private?: true;
  readonly consent?: string;
  readonly session?: string;
}

/** The session that is meant. A phase that is marked in the wrong one would put a lie into its report. */
function choose(sessions: readonly RunningSession[], named: string | undefined): RunningSession {
  const files = sessions.map(({ database }) => database);
  const [only, ...others] = sessions;
  if (only === undefined) {
    throw new UserError(
      'No session is being recorded.',
      'Start one with "telltale record" as the same user, then mark phases in it.',
    );
  }
  if (named !== undefined) {
    const session = sessions.find(({ database }) => database === resolve(named));
    if (session) return session;
    throw new UserError(`${named} is not being recorded.`, `Running now: ${files.join(', ')}.`);
  }
  if (others.length === 0) return only;
  throw new UserError(
    `${sessions.length} sessions are being recorded.`,
    `Say which one is meant with --session FILE: ${files.join(', ')}.`,
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
      .option('--session <file.sqlite>', 'which session, when more than one is being recorded')
      .addHelpText(
        'after',
        examples(
          'telltale phase browse',
          'telltale phase private --private',
          'telltale phase after-refusal --consent refused',
        ),
      ),
  async run([given = ''], options, io) {
    const name = parsePhaseName(given);
    const { consent: state } = options;
    const words = { complaint: `"${state ?? ''}" is not a state of consent.`, all: 'States' };
    const consent = state === undefined ? null : oneOf(state, CONSENTS, words);
    const session = choose(await runningSessions(io.env), options.session);
    const answer = await session.ask({ ask: 'phase', name, private: options.private === true, consent });
    if (answer === null) {
      throw new UserError('The session ended before the phase was marked.', 'Start another with "telltale record".');
    }
    if (!answer.ok) throw new UserError(answer.message, 'Nothing was marked.');
    io.out(`phase ${answer.message} in ${answer.database}\n`);
    return 0;
  },
});
