import type { Verdict, VerdictWord } from '../../model/index.ts';
import { count, counted } from './amount.ts';
import { cut } from './cut.ts';
import { list } from './list.ts';

/** The words in the order in which readers want them. */
export const VERDICTS: readonly VerdictWord[] = ['supported', 'contradicted', 'untested'];

const meanings: Readonly<Record<VerdictWord, string>> = {
  supported: 'the findings that are named show it',
  contradicted: 'it was looked for where it would have been, all of that was read, and it was not so',
  untested: 'this session cannot say: the reason is given',
};

/** What a verdict means, as part of a sentence. */
export function verdictMeaning(verdict: VerdictWord): string {
  return meanings[verdict];
}

const names = (words: readonly string[], most: number): string =>
  list(
    words.map((word) => cut(word, 120)),
    most,
  );

/** At most eight sentences; the rest are counted. */
function sentences(all: readonly string[]): string {
  const rest = all.length > 8 ? [`And ${count(all.length - 8)} more.`] : [];
  return [...all.slice(0, 8).map((each) => cut(each, 300)), ...rest].join(' ');
}

/** What a verdict rests on as names and sentences: where it was seen, what was looked at, what could not be. */
export function verdictFacts({
  seen,
  lookedAt,
  runs,
  missing,
  unseen,
  refuted,
}: Verdict): readonly (readonly [string, string])[] {
  const found = runs.filter((run) => run.seen > 0).map(({ phase, seen: k, of }) => `${phase} ${k} of ${of}`);
  return [
    ...(seen.findings > 0
      ? ([
          ['Sent to', names(seen.hosts, 6)],
          ['Seen in', `the phases (runs of each) ${names(found, 8)}`],
          [
            'Evidence',
            `exchanges ${names(seen.exchangeIds.map(String), 8)}; findings ${names(seen.findingIds.map(String), 8)}`,
          ],
        ] as const)
      : []),
    ...(seen.identifiers.length > 0 ? [['With', names(seen.identifiers, 4)] as const] : []),
    ...(missing.length > 0 ? [['Not among them', names(missing, 6)] as const] : []),
    [
      'Looked at',
      lookedAt.phases.length === 0
        ? 'nothing: no such phase'
        : `${counted(lookedAt.phases.length, 'phase', 'phases')} (${names(lookedAt.phases, 8)}), ${count(lookedAt.readable)} of ${counted(lookedAt.requests, 'request', 'requests')} readable, ${counted(lookedAt.hosts, 'host', 'hosts')}, ${counted(lookedAt.planted, 'planted value', 'planted values')} to see it by`,
    ],
    ...(unseen.length > 0 ? [['Could not be seen', sentences(unseen)] as const] : []),
    ['Would be refuted if', cut(refuted, 600)],
  ];
}
