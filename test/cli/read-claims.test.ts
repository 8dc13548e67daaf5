import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readClaims } from '../../src/cli/read-claims.ts';
import { builtInClaims } from '../../src/claims/index.ts';
import { UserError } from '../../src/model/index.ts';
import { userFile } from './user-file.ts';

const CLAIM = `claims:
  - id: mine
    says: Pages go to the vendor.
    refuted: They do not.
`;

test('the built-in claims have the form of a user’s file', () => {
  expect(readClaims(userFile(stringify({ claims: builtInClaims }, { aliasDuplicateObjects: false })))).toEqual(
    builtInClaims,
  );
});

test('every key can be used, and one word stands for a list of one', () => {
  const text = `${CLAIM}    never:
      phase: browse
      host: ["*.vendor.example", "x.example"]
      survived: [restart]
      with: identifier
      countries: differ
    each: canary
    needs: {requests: 50, repeats: 2, canaries: [url]}
`;
  expect(readClaims(userFile(text))).toEqual([
    {
      id: 'mine',
      says: 'Pages go to the vendor.',
      refuted: 'They do not.',
      where: {
        phase: ['browse'],
        host: ['*.vendor.example', 'x.example'],
        survived: ['restart'],
        with: ['identifier'],
        countries: 'differ',
      },
      never: true,
      each: 'canary',
      needs: { requests: 50, repeats: 2, canaries: ['url'] },
    },
  ]);
});

test.each([
  ['claim: []\n', 'line 1: there is no key "claim" here.', 'Did you mean claims?'],
  [`${CLAIM}    wher: {}\n`, 'line 5: there is no key "wher" here.', 'Did you mean where?'],
  [`${CLAIM}    where:\n      knd: url\n`, 'line 6: there is no key "knd" here.', 'Did you mean kind?'],
  [`${CLAIM}    where:\n      kind: [url, emai]\n`, 'line 6: "emai"', 'Did you mean email?'],
  [`${CLAIM}    where:\n      grade: plane\n`, 'line 6: "plane"', 'Did you mean plain?'],
  [CLAIM, 'line 2: a claim has either where or never.', 'where'],
  ['claims:\n  - id: x\n', 'line 2: this claim has no says and no refuted.', 'where'],
  [`${CLAIM}    where: {}\n${CLAIM.slice(8)}    where: {}\n`, 'there are two claims "mine"', 'id'],
  ['', 'there', 'claims'],
])('%j is refused: %s', (text, words, hint) => {
  try {
    readClaims(userFile(text));
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).message).toContain(words);
    expect((error as UserError).hint).toContain(hint);
  }
});
