import { randomBytes } from 'node:crypto';
import { UserError } from '../../model/index.ts';
import type { DataEvent } from '../../model/index.ts';
import { csvHeader, csvLine, dataEventLine } from '../../report/index.ts';
import { createRedactor, openReader } from '../../store/index.ts';
import type { Reader } from '../../store/index.ts';
import { defineVerb, examples } from '../command.ts';
import { nearest } from '../nearest.ts';
import { writeResult } from '../write-result.ts';

interface Options {
  readonly format: string;
  readonly out?: string;
  readonly raw?: true;
}

const FORMATS = ['sqlite', 'jsonl', 'csv'] as const;

function redacted(event: DataEvent, redactor: ReturnType<typeof createRedactor>): DataEvent {
  const canary = event.canary === null ? null : redactor.value(event.canary);
  return { ...event, value: redactor.value(event.value), canary };
}

function lines(reader: Reader, raw: boolean, line: (event: DataEvent) => string): string {
  const redactor = createRedactor(randomBytes(32));
  let text = '';
  for (const event of reader.dataEvents()) text += line(raw ? event : redacted(event, redactor));
  return text;
}

export default defineVerb<Options>({
  name: 'export',
  describe: (parser) =>
    parser
      .description('write a session for others: redacted unless --raw is given')
      .argument('<file.sqlite>', 'session file')
      .requiredOption('--format <format>', 'sqlite, jsonl or csv')
      .option('--out <file>', 'write to this file (needed for sqlite)')
      .option('--raw', 'keep personal values, credentials and bodies')
      .addHelpText(
        'after',
        examples(
          'telltale export phone.sqlite --format csv --out phone.csv',
          'telltale export phone.sqlite --format sqlite --out shared.sqlite',
        ),
      ),
  run([file = ''], options, io) {
    const format = FORMATS.find((known) => known === options.format);
    if (!format) {
      const guess = nearest(options.format, FORMATS);
      throw new UserError(
        `There is no export format "${options.format}".`,
        `${guess ? `Did you mean ${guess}? ` : ''}Formats: ${FORMATS.join(', ')}.`,
      );
    }
    if (format === 'sqlite' && options.out === undefined) {
      throw new UserError('A SQLite export needs a file.', 'Give one with --out FILE.sqlite.');
    }
    const raw = options.raw === true;
    if (raw)
      io.err(
        'warning: --raw keeps cookies, credentials and personal values; share it with no one who may not have them.\n',
      );
    const reader = openReader(file);
    try {
      if (format === 'sqlite') {
        reader.exportSqlite(options.out!, { raw });
        io.err(`Written: ${options.out!}\n`);
      } else if (format === 'jsonl') writeResult(io, options.out, lines(reader, raw, dataEventLine));
      else writeResult(io, options.out, csvHeader() + lines(reader, raw, csvLine));
    } finally {
      reader.close();
    }
    return Promise.resolve(0);
  },
});
