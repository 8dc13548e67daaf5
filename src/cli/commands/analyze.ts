import { analyzeFile } from '../../pipeline/index.ts';
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
    const { run, exchanges, findings } = await analyzeFile(file, {
      toolVersion: VERSION,
      now: io.now,
      onProgress: progress.at,
    });
    progress.done();
    io.out(`run ${run}: ${exchanges} exchanges, ${findings} findings in ${file}\n`);
    return 0;
  },
});
