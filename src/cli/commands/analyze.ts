import { analyzeFile } from '../../pipeline/index.ts';
import { counted } from '../counted.ts';
import { defineVerb, examples, repeatable } from '../command.ts';
import { parseSalts } from '../parse-values.ts';
import { createProgress } from '../progress.ts';
import type { PlaceOptions } from '../read-place-files.ts';
import { readPlaceFiles } from '../read-place-files.ts';
import { VERSION } from '../version.ts';

interface Options extends PlaceOptions {
  readonly salt?: readonly string[];
}

export default defineVerb<Options>({
  name: 'analyze',
  describe: (parser) =>
    parser
      .description("take a stored session apart again with this build's decoders; a new run, the old one stays")
      .argument('<file.sqlite>', 'session file')
      .option('--country-database <file.mmdb>', 'ask this database of countries (or networks), too', repeatable)
      .option('--companies <file.csv>', 'who owns what: domain,company,parent,country,source,date')
      .option('--salt <text>', 'a text that an app may put before or after a value when it hashes it', repeatable)
      .addHelpText('after', examples('telltale analyze phone.sqlite && telltale report phone.sqlite')),
  async run([file = ''], options, io) {
    const settings = { placeFiles: readPlaceFiles(options), salts: parseSalts(options.salt ?? []) };
    const progress = createProgress(io, 'analysing');
    const analysis = analyzeFile(file, { toolVersion: VERSION, ...settings, now: io.now, onProgress: progress.at });
    const { run, exchanges, findings } = await analysis.finally(progress.done);
    io.out(`run ${run}: ${counted(exchanges, 'exchange')}, ${counted(findings, 'finding')} in ${file}\n`);
    return 0;
  },
});
