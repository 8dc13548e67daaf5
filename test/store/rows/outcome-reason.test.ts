import { expect, test } from 'vitest';
import type { Outcome } from '../../../src/model/index.ts';
import { outcomeReason } from '../../../src/store/rows/outcome-reason.ts';

test.each<readonly [Outcome, string | null]>([
  [{ kind: 'text' }, null],
  [{ kind: 'structured', format: 'json' }, null],
  [{ kind: 'opaque', entropy: 7.9, tried: ['base64', 'gzip'] }, 'tried base64, gzip'],
  [{ kind: 'opaque', entropy: 7.9, tried: [] }, 'no decoder took it'],
  [{ kind: 'sealed', why: 'RSA public key' }, 'RSA public key'],
  [{ kind: 'stopped', limit: 'depth' }, 'limit depth'],
  [{ kind: 'crashed', decoder: 'gzip', message: 'boom' }, 'gzip: boom'],
])('%o is not read because: %s', (outcome, reason) => {
  expect(outcomeReason(outcome)).toBe(reason);
});
