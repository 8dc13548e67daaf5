import { Command, CommanderError } from 'commander';
import { StoreError, UserError } from '../model/index.ts';
import type { Verb } from './command.ts';
import type { Io } from './io.ts';
import { paint } from './paint.ts';
import { verbs } from './verbs.ts';
import { VERSION } from './version.ts';

const DONE = 0;
const USER_ERROR = 2;
const BUG = 70;

function report(error: unknown, io: Io): number {
  const color = paint(io.errIsTty, io.env);
  if (error instanceof UserError) {
    io.err(`${color.red('error:')} ${error.message}\n${color.dim('hint:')}  ${error.hint}\n`);
    return USER_ERROR;
  }
  if (error instanceof StoreError) {
    io.err(`${color.red('error:')} ${error.message} (${error.code})\n`);
    return USER_ERROR;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  io.err(`${color.red('bug:')} ${detail}\nPlease report this, with the command line and the version (${VERSION}).\n`);
  return BUG;
}

function addVerb(program: Command, verb: Verb, io: Io, done: (code: number) => void): void {
  const parser = program.command(verb.name);
  verb.describe(parser);
  parser.action(async (...all: unknown[]) => {
    const options = parser.opts();
    const args = all.slice(0, parser.registeredArguments.length) as (string | undefined)[];
    done(await verb.run(args, options, io));
  });
}

/** The whole command line: arguments in, exit code out (0 done, 1 findings, 2 user error, 70 bug). */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let code = DONE;
  const program = new Command('telltale')
    .description(
      'What does this phone send, to whom, how was it hidden, in which phase?\nFor your own devices, or with consent or mandate.',
    )
    .version(VERSION)
    .showHelpAfterError('(add --help for the whole usage)')
    .exitOverride()
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
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
    // Commander has already printed its sentence and the nearest right name.
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : USER_ERROR;
    return report(error, io);
  }
}
