import type { Command as Parser } from 'commander';
import type { Io } from './io.ts';

/** One verb of the command line: what it takes, and what it does. Resolves with the exit code. */
export interface Verb<Options = object> {
  readonly name: string;
  /** Adds arguments, options and examples. */
  readonly describe: (parser: Parser) => void;
  readonly run: (args: readonly (string | undefined)[], options: Options, io: Io) => Promise<number>;
}

/** Keeps the option type of a verb together while it is written. */
export function defineVerb<Options extends object>(verb: Verb<Options>): Verb {
  return Object.freeze(verb) as unknown as Verb;
}

/** Text for the end of `--help`. */
export function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}\n`;
}

/** Collects a repeatable option; one that is never given stays undefined. */
export function repeatable(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, value];
}
