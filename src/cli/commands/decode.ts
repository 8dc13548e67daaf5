import { Option } from 'commander';
import { parseHttpRequest } from '../../decode/index.ts';
import type { Message } from '../../model/index.ts';
import { UserError } from '../../model/index.ts';
import { analyseMessage } from '../../pipeline/index.ts';
import { defineVerb, examples, repeatable } from '../command.ts';
import { decodeJson } from '../decode-json.ts';
import { decodeTree } from '../decode-tree.ts';
import { explanation } from '../explanation.ts';
import { paint } from '../paint.ts';
import { parseCanaries, parseSalts } from '../parse-values.ts';
import { readInput } from '../read-input.ts';
import { readKeys } from '../read-keys.ts';
import { recipesOf, recipeText } from '../recipes.ts';

interface Options {
  readonly http?: true;
  readonly key?: readonly string[];
  readonly canary?: readonly string[];
  readonly salt?: readonly string[];
  readonly json?: true;
  readonly explain?: true;
  readonly recipe?: true;
}

function messageOf(bytes: Uint8Array, http: boolean): Message {
  if (!http) return { side: 'request', prefix: 'x1', target: null, headers: [], body: bytes, bodyComplete: true };
  const parsed = parseHttpRequest(bytes);
  if (parsed.ok) return parsed.message;
  throw new UserError(
    parsed.reason,
    'With --http the input is one raw HTTP/1.1 request; leave it away to decode the bytes as they are.',
  );
}

export default defineVerb<Options>({
  name: 'decode',
  describe: (parser) =>
    parser
      .description('take one payload apart: no database, no network')
      .argument('[file]', 'file, or - for standard input', '-')
      .option('--http', 'the input is one raw HTTP/1.1 request')
      .option(
        '--key <spec>',
        'a key that may open it: hex:…, base64:… or text:…, then optionally ,iv=hex:…|zero|prefix; or FILE.pem, an RSA private key for which session keys were sealed',
        repeatable,
      )
      .option('--canary <kind=value>', 'a value to look for', repeatable)
      .option('--salt <text>', 'a text that an app may put before or after a value when it hashes it', repeatable)
      .option('--json', 'as one JSON object')
      .addOption(
        new Option(
          '--explain',
          'below the tree, in sentences: what was tried on each layer, and what proved it',
        ).conflicts('json'),
      )
      .addOption(
        new Option(
          '--recipe',
          'instead of the tree: recipes for CyberChef that repeat the steps to each readable value; a key that was handed over stands in them',
        ).conflicts('explain'),
      )
      .addHelpText(
        'after',
        examples(
          'pbpaste | telltale decode',
          'telltale decode --http request.bin --canary email=me@example.org',
          'telltale decode body.bin --key text:0123456789abcdef,iv=prefix',
          'telltale decode --http request.bin --key vendor.pem',
          'telltale decode --http request.bin --explain | less',
          'telltale decode --http request.bin --recipe > recipes.txt',
        ),
      ),
  async run([file = '-'], options, io) {
    const keys = readKeys(options.key ?? []);
    const canaries = parseCanaries(options.canary ?? []);
    const salts = parseSalts(options.salt ?? []);
    const bytes = await readInput(file, io);
    const { explain = false } = options;
    const analysis = analyseMessage(messageOf(bytes, options.http === true), keys, canaries, { explain, salts });
    const recipes = options.recipe ? recipesOf(analysis, bytes, keys) : null;
    const view = { color: paint(io.outIsTty, io.env), columns: io.columns };
    if (options.json) {
      const json = decodeJson(analysis, options.http ? bytes : null);
      io.out(`${JSON.stringify(recipes === null ? json : { ...json, recipes })}\n`);
    } else if (recipes !== null) io.out(recipeText(recipes));
    else io.out(decodeTree(analysis, view) + (explain ? `\n${explanation(analysis, view)}` : ''));
    return 0;
  },
});
