import { parseHttpRequest, parseKey } from '../../decode/index.ts';
import type { Message } from '../../model/index.ts';
import { UserError } from '../../model/index.ts';
import { analyseMessage } from '../../pipeline/index.ts';
import { defineVerb, examples, repeatable } from '../command.ts';
import { decodeJson } from '../decode-json.ts';
import { decodeTree } from '../decode-tree.ts';
import { paint } from '../paint.ts';
import { parseCanaries, parseSalts } from '../parse-values.ts';
import { readInput } from '../read-input.ts';

interface Options {
  readonly http?: true;
  readonly key?: readonly string[];
  readonly canary?: readonly string[];
  readonly salt?: readonly string[];
  readonly json?: true;
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
        'a key that may open it: hex:…, base64:… or text:…, then optionally ,iv=hex:…|zero|prefix',
        repeatable,
      )
      .option('--canary <kind=value>', 'a value to look for', repeatable)
      .option('--salt <text>', 'a text that an app may put before or after a value when it hashes it', repeatable)
      .option('--json', 'as one JSON object')
      .addHelpText(
        'after',
        examples(
          'pbpaste | telltale decode',
          'telltale decode --http request.bin --canary email=me@example.org',
          'telltale decode body.bin --key text:0123456789abcdef,iv=prefix',
        ),
      ),
  async run([file = '-'], options, io) {
    const keys = (options.key ?? []).map(parseKey);
    const canaries = parseCanaries(options.canary ?? []);
    const salts = parseSalts(options.salt ?? []);
    const bytes = await readInput(file, io);
    const analysis = analyseMessage(messageOf(bytes, options.http === true), keys, canaries, salts);
    if (options.json) io.out(`${JSON.stringify(decodeJson(analysis, options.http ? bytes : null))}\n`);
    else io.out(decodeTree(analysis, { color: paint(io.outIsTty, io.env), columns: io.columns }));
    return 0;
  },
});
