import { partDocs } from '../../pipeline/index.ts';
import { defineVerb, examples } from '../command.ts';
import { paint } from '../paint.ts';

interface Options {
  readonly json?: true;
}

export default defineVerb<Options>({
  name: 'decoders',
  describe: (parser) =>
    parser
      .description('list the decoders, protocols and detectors of this build, with their limits')
      .option('--json', 'as JSON')
      .addHelpText('after', examples('telltale decoders', 'telltale decoders --json')),
  run(_args, options, io) {
    const parts = partDocs();
    if (options.json) {
      io.out(`${JSON.stringify(parts, null, 2)}\n`);
      return Promise.resolve(0);
    }
    const color = paint(io.outIsTty, io.env);
    for (const role of ['decoder', 'protocol', 'detector'] as const) {
      io.out(`${color.bold(`${role}s`)}\n`);
      for (const part of parts.filter((one) => one.role === role)) {
        io.out(`  ${color.cyan(part.id.padEnd(20))} ${part.summary}\n`);
        for (const limit of part.limitations) io.out(`  ${' '.repeat(20)} ${color.dim(`limit: ${limit}`)}\n`);
      }
    }
    return Promise.resolve(0);
  },
});
