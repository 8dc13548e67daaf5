import { readFileSync } from 'node:fs';
import { parseHttpRequest, parseKey } from '../../decode/index.ts';
import type { Message } from '../../model/index.ts';
import { UserError } from '../../model/index.ts';
import { analyseMessage } from '../../pipeline/index.ts';
import { defineVerb, examples, repeatable } from '../command.ts';
import { decodeJson } from '../decode-json.ts';
import { decodeTree } from '../decode-tree.ts';
import type { Io } from '../io.ts';
import { paint } from '../paint.ts';
import { parseCanary } from '../parse-values.ts';

interface Options {
  readonly http?: true;
  readonly key: readonly string[];
  readonly canary: readonly string[];
  readonly json?: true;
}

async function readInput(file: string, io: Io): Promise<Uint8Array> {
  if (file === '-') return io.stdin();
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UserError(`Cannot read ${file}.`, 'Give a file, or - for standard input.', { cause: error });
  }
}

function messageOf(bytes: Uint8Array, http: boolean): Message {
  if (!http) return { side: 'request', prefix: 'x1', target: null, headers: [], body: bytes, bodyComplete: true };
  const parsed = parseHttpRequest(bytes);
  if (parsed.ok) return parsed.message;
  throw new UserError(
    `This is not one raw HTTP/1.1 request: ${parsed.reason}.`,
    'Leave --http away to decode the bytes as they are.',
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
        [],
      )
      .option('--canary <kind=value>', 'a value to look for', repeatable, [])
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
    const keys = options.key.map(parseKey);
    const canaries = options.canary.map(parseCanary);
    const bytes = await readInput(file, io);
    const analysis = analyseMessage(messageOf(bytes, options.http === true), keys, canaries);
    if (options.json) io.out(`${JSON.stringify(decodeJson(analysis, options.http ? bytes : null))}\n`);
    else io.out(decodeTree(analysis, paint(io.outIsTty, io.env), io.columns));
    return 0;
  },
});
