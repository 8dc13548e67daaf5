import { judgedReport, partDocs } from '../../pipeline/index.ts';
import { formats } from '../../report/index.ts';
import { openReader } from '../../store/index.ts';
import { defineVerb, examples } from '../command.ts';
import { oneOf } from '../one-of.ts';
import { wantsColor } from '../paint.ts';
import { VERSION } from '../version.ts';
import { writeResult } from '../write-result.ts';

interface Options {
  readonly format: string;
  readonly out?: string;
}

/** Longer lines are hard to read. */
const WIDEST = 120;

export default defineVerb<Options>({
  name: 'report',
  describe: (parser) =>
    parser
      .description('say what a session shows: what left, to whom, how it was hidden')
      .argument('<file.sqlite>', 'session file')
      .option('--format <format>', 'html, text or json', 'text')
      .option('--out <file>', 'write to this file')
      .addHelpText(
        'after',
        examples('telltale report phone.sqlite', 'telltale report phone.sqlite --format html --out phone.html'),
      ),
  run([file = ''], options, io) {
    const ids = formats.map(({ id }) => id);
    const words = { complaint: `There is no report format "${options.format}".`, all: 'Formats' };
    const chosen = oneOf(options.format, ids, words);
    const format = formats.find(({ id }) => id === chosen)!;
    const reader = openReader(file);
    try {
      const data = judgedReport(reader, { toolVersion: VERSION, generatedAt: io.now(), parts: partDocs() });
      const color = options.out === undefined && wantsColor(io.outIsTty, io.env);
      writeResult(io, options.out, format.render(data, { color, width: Math.min(io.columns, WIDEST) }));
    } finally {
      reader.close();
    }
    return Promise.resolve(0);
  },
});
