import { randomBytes } from 'node:crypto';
import { UserError } from '../../model/index.ts';
import type { DataEvent } from '../../model/index.ts';
import { csvHeader, csvLine, dataEventLine } from '../../report/index.ts';
import { createRedactor, openReader } from '../../store/index.ts';
import type { Reader } from '../../store/index.ts';
import { defineVerb, examples } from '../command.ts';
import { oneOf } from '../one-of.ts';
import { redactEvent, secretsOf } from '../redact-event.ts';
import { writeResult } from '../write-result.ts';

interface Options {
  readonly format: string;
  readonly out?: string;
  readonly raw?: true;
}

const FORMATS = ['sqlite', 'jsonl', 'csv'] as const;

function lines(reader: Reader, raw: boolean, line: (event: DataEvent) => string): string {
  const secrets = raw ? [] : secretsOf(reader.dataEvents(), reader.canaries());
  const redactor = createRedactor(randomBytes(32), secrets);
  let text = '';
  for (const event of reader.dataEvents()) text += line(raw ? event : redactEvent(event, redactor));
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
  run([file = ''], { format: given, out, raw = false }, io) {
    const words = { complaint: `There is no export format "${given}".`, all: 'Formats' };
    const format = oneOf(given, FORMATS, words);
    if (format === 'sqlite' && out === undefined) {
      throw new UserError('A SQLite export needs a file.', 'Give one with --out FILE.sqlite.');
    }
    const reader = openReader(file);
    try {
      if (raw) io.err('warning: --raw keeps cookies, credentials and personal values: not for sharing.\n');
      if (format === 'jsonl') writeResult(io, out, lines(reader, raw, dataEventLine));
      else if (format === 'csv') writeResult(io, out, csvHeader() + lines(reader, raw, csvLine));
      else {
        reader.exportSqlite(out!, { raw });
        io.err(`Written: ${out!}\n`);
      }
    } finally {
      reader.close();
    }
    return Promise.resolve(0);
  },
});
