import type { Evidence } from '../../model/index.ts';

/** How an outsider checks one piece of evidence: a sentence, and the commands to type. */
export interface Check {
  readonly sentence: string;
  readonly commands: readonly string[];
}

/** The commands that take the raw bytes out of the database, hash them and take them apart again. */
export function howToCheck(file: string, evidence: Evidence): Check {
  const id = evidence.exchangeId;
  const row = `sqlite3 ${quoted(file)} "SELECT * FROM data_event WHERE exchange_id = ${id}"`;
  if (!/^request\.(?:body|message\.\d+)$/.test(evidence.root) || !/^[0-9a-f]{64}$/.test(evidence.sha256)) {
    const message = `sqlite3 ${quoted(file)} "SELECT method, url, request_headers FROM exchange WHERE id = ${id}"`;
    return {
      sentence:
        'To check: print the message from the database, and hand the value to telltale decode, which needs no database.',
      commands: [row, message, 'telltale decode -'],
    };
  }
  const [, message] = /^request\.message\.(\d+)$/.exec(evidence.root) ?? [];
  const bytes = message === undefined ? `x${id}.bin` : `x${id}-message-${message}.bin`;
  return {
    sentence:
      'To check: take the raw bytes out of the database, compare their hash, and have telltale decode take them apart again.',
    commands: [
      row,
      `sqlite3 ${quoted(file)} "SELECT writefile('${bytes}', content) FROM body WHERE sha256 = '${evidence.sha256}'"`,
      `sha256sum ${bytes}`,
      `telltale decode ${bytes}`,
    ],
  };
}

/** For a POSIX shell; controls cannot be typed and are left out. */
function quoted(file: string): string {
  return `'${file.replace(/\p{Cc}/gu, '').replaceAll("'", `'\\''`)}'`;
}
