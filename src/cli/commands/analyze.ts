import { analyzeFile } from '../../pipeline/index.ts';
import { counted } from '../counted.ts';
import { defineVerb, examples, repeatable } from '../command.ts';
import { createProgress } from '../progress.ts';
import type { PlaceOptions } from '../read-place-files.ts';
import { readPlaceFiles } from '../read-place-files.ts';
import { VERSION } from '../version.ts';

export default defineVerb<PlaceOptions>({
  name: 'analyze',
  describe: (parser) =>
    parser
      .description("take a stored session apart again with this build's decoders; a new run, the old one stays")
      .argument('<file.sqlite>', 'session file')
      .option('--country-database <file.mmdb>', 'ask this database of countries (or networks), too', repeatable)
      .option('--companies <file.csv>', 'who owns what: domain,company,parent,country,source,date')
      .addHelpText('after', examples('telltale analyze phone.sqlite && telltale report phone.sqlite')),
  async run([file = ''], options, io) {
    const placeFiles = readPlaceFiles(options);
    const progress = createProgress(io, 'analysing');
    const analysis = analyzeFile(file, { toolVersion: VERSION, placeFiles, now: io.now, onProgress: progress.at });
    const { run, exchanges, findings } = await analysis.finally(progress.done);
    io.out(`run ${run}: ${counted(exchanges, 'exchange')}, ${counted(findings, 'finding')} in ${file}\n`);
    return 0;
  },
});
