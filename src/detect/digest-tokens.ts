/** A run of hex or base64 characters that has the length of a digest. */
export interface DigestToken {
  /** Hex in lower case; base64 in the standard alphabet without padding. */
  readonly token: string;
  readonly start: number;
  readonly end: number;
}

const hexLengths: ReadonlySet<number> = new Set([32, 40, 64]);
const base64Lengths: ReadonlySet<number> = new Set([22, 27, 43]);

/** 1 = hex digit, 2 = other letter or digit, 3 = `+/-_` of base64, 0 = anything else. */
const classes = new Uint8Array(128);
for (const unit of '0123456789abcdefABCDEF') classes[unit.charCodeAt(0)] = 1;
for (const unit of 'ghijklmnopqrstuvwxyzGHIJKLMNOPQRSTUVWXYZ') classes[unit.charCodeAt(0)] = 2;
for (const unit of '+/-_') classes[unit.charCodeAt(0)] = 3;

/** Whole runs that can be an MD5, SHA-1 or SHA-256 in hex (any case) or base64 (both alphabets); parts of longer runs are not looked at. */
export function* digestTokens(text: string): Generator<DigestToken> {
  let runStart = 0;
  let hexStart = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const unit = at < text.length ? text.charCodeAt(at) : 0;
    const kind = unit < 128 ? classes[unit]! : 0;
    if (kind === 1) continue;
    if (kind !== 2 && hexLengths.has(at - hexStart)) {
      yield { token: text.slice(hexStart, at).toLowerCase(), start: hexStart, end: at };
    }
    hexStart = kind === 2 ? Number.POSITIVE_INFINITY : at + 1;
    if (kind === 0) {
      if (base64Lengths.has(at - runStart))
        yield { token: standard(text.slice(runStart, at)), start: runStart, end: at };
      runStart = at + 1;
    }
  }
}

function standard(run: string): string {
  return run.replaceAll('-', '+').replaceAll('_', '/');
}
