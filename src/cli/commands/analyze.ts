import { analyzeFile } from '../../pipeline/index.ts';
import { counted } from '../counted.ts';
import { defineVerb, examples } from '../command.ts';
import { createProgress } from '../progress.ts';
import { VERSION } from '../version.ts';

export default defineVerb({
  name: 'analyze',
  describe: (parser) =>
    parser
      .description("take a stored session apart again with this build's decoders; a new run, the old one stays")
      .argument('<file.sqlite>', 'session file')
      .addHelpText('after', examples('telltale analyze phone.sqlite && telltale report phone.sqlite')),
  async run([file = ''], _options, io) {
    const progress = createProgress(io, 'analysing');
    const analysis = analyzeFile(file, { toolVersion: VERSION, now: io.now, onProgress: progress.at });
    const { run, exchanges, findings } = await analysis.finally(progress.done);
    io.out(`run ${run}: ${counted(exchanges, 'exchange')}, ${counted(findings, 'finding')} in ${file}\n`);
    return 0;
  },
});
