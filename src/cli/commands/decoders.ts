import { Option } from 'commander';
import { partDocs } from '../../pipeline/index.ts';
import type { PartDoc } from '../../model/index.ts';
import { defineVerb, examples } from '../command.ts';
import { decodersMarkdown } from '../decoders-markdown.ts';
import type { Io } from '../io.ts';
import type { Paint } from '../paint.ts';
import { paint } from '../paint.ts';
import { wrap } from '../wrap.ts';

interface Options {
  readonly json?: true;
  readonly markdown?: true;
}

const ROLES = ['decoder', 'protocol', 'detector'] as const;
const NAME = 22;
const WIDEST = 100;

/** Name on the left, summary and limits beside it. */
function show(part: PartDoc, color: Paint, columns: number): string {
  const width = Math.max(30, Math.min(columns, WIDEST) - NAME - 2);
  const summary = wrap(part.summary, width);
  const limits = part.limitations.flatMap((limit) =>
    wrap(limit, width - 2).map((line, index) => color.dim(`${index === 0 ? '- ' : '  '}${line}`)),
  );
  const [first = '', ...rest] = [...summary, ...limits];
  const name = part.id.length < NAME ? part.id.padEnd(NAME) : `${part.id}\n${' '.repeat(NAME + 2)}`;
  return [`  ${color.cyan(name)}${first}`, ...rest.map((line) => `${' '.repeat(NAME + 2)}${line}`)].join('\n');
}

function showAll(parts: readonly PartDoc[], io: Io): void {
  const color = paint(io.outIsTty, io.env);
  for (const role of ROLES) {
    const own = parts.filter((part) => part.role === role);
    if (own.length === 0) continue;
    io.out(`${color.bold(`${role}s`)}\n`);
    for (const part of own) io.out(`${show(part, color, io.columns)}\n`);
    io.out('\n');
  }
  io.out('Lines that begin with - are limits: what the part cannot see or tell.\n');
}

export default defineVerb<Options>({
  name: 'decoders',
  describe: (parser) =>
    parser
      .description('list the decoders, protocols and detectors of this build, with their limits')
      .addOption(new Option('--json', 'as JSON').conflicts('markdown'))
      .option('--markdown', 'decoders and protocols as the page docs/decoders.md')
      .addHelpText(
        'after',
        examples('telltale decoders', 'telltale decoders --json', 'telltale decoders --markdown > docs/decoders.md'),
      ),
  run(_args, options, io) {
    const parts = partDocs();
    if (options.json) io.out(`${JSON.stringify(parts, null, 2)}\n`);
    else if (options.markdown) io.out(decodersMarkdown(parts));
    else showAll(parts, io);
    return Promise.resolve(0);
  },
});
