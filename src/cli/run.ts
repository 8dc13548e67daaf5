import { Command, CommanderError } from 'commander';
import type { Verb } from './command.ts';
import { EXIT } from './exit-code.ts';
import type { Io } from './io.ts';
import { reportError } from './report-error.ts';
import { usageError } from './usage-error.ts';
import { verbs } from './verbs.ts';
import { VERSION } from './version.ts';

function addVerb(program: Command, verb: Verb, io: Io, done: (code: number) => void): void {
  const parser = program.command(verb.name);
  verb.describe(parser);
  parser.action(async (...all: unknown[]) => {
    const options = parser.opts();
    const args = all.slice(0, parser.registeredArguments.length) as (string | undefined)[];
    done(await verb.run(args, options, io));
  });
}

/** What Commander threw to leave: help and version are its answers, anything else is a mistake on the command line. */
function leave(error: CommanderError, argv: readonly string[], io: Io): number {
  if (error.exitCode === 0) return EXIT.done;
  // `telltale` alone: the help is already on standard error.
  if (error.code === 'commander.help') return EXIT.userError;
  const verb = verbs.find(({ name }) => name === argv[0]);
  return reportError(usageError(error, verb?.name ?? null), io);
}

/** The whole command line: arguments in, exit code out (0 done, 1 findings, 2 user error, 70 bug). */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let code: number = EXIT.done;
  const program = new Command('telltale')
    .description(
      'What does this phone send, to whom, how was it hidden, in which phase?\nFor your own devices, or with consent or mandate.',
    )
    .version(VERSION)
    .exitOverride()
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      // Told by reportError, in the form of all other errors.
      outputError: () => undefined,
      getOutHelpWidth: () => io.columns,
      getErrHelpWidth: () => io.columns,
    })
    .addHelpText('after', '\nStart here: telltale demo\n');
  for (const verb of verbs) {
    addVerb(program, verb, io, (result) => {
      code = result;
    });
  }
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    return error instanceof CommanderError ? leave(error, argv, io) : reportError(error, io);
  }
}
