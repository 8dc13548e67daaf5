import { expect, test } from 'vitest';
import { outcomeText, outcomeWords } from '../../src/cli/outcome-words.ts';
import { paint } from '../../src/cli/paint.ts';
import type { Outcome } from '../../src/model/index.ts';
import { plain } from './fake-io.ts';

test.each<[outcome: Outcome, words: string]>([
  [{ kind: 'text' }, '9 B'],
  [{ kind: 'structured', format: 'json' }, 'json, 9 B'],
  [{ kind: 'opaque', entropy: 7.987, tried: ['gzip', 'aes'] }, 'opaque, 9 B, 8.0 bits/byte, tried gzip, aes'],
  [{ kind: 'opaque', entropy: 2, tried: [] }, 'opaque, 9 B, 2.0 bits/byte'],
  [{ kind: 'sealed', why: 'RSA public key' }, 'sealed, 9 B: RSA public key'],
  [{ kind: 'stopped', limit: 'depth' }, 'stopped at depth, 9 B'],
  [{ kind: 'crashed', decoder: 'gzip', message: 'boom\u001b[2J' }, 'gzip crashed, 9 B: boom·[2J'],
])('%j', (outcome, words) => {
  expect(outcomeText(outcome, 9)).toBe(words);
});

test('in the tree it has a colour and fits', () => {
  const color = paint(true, {});
  const words = outcomeWords({ kind: 'sealed', why: 'x'.repeat(100) }, 9, { color, room: 20 });
  expect(words).not.toBe(plain(words));
  expect(plain(words)).toHaveLength(20);
});
