import type { Phase, Survival } from '../../model/index.ts';
import type { TokenHistory } from './token-table.ts';

/** Names of phases that say what was done before they began; `after-reset` alone does not say what was reset. */
const ACTS: readonly (readonly [act: Survival, name: RegExp])[] = [
  ['restart', /re-?start|re-?boot|re-?launch/i],
  [
    'data-clear',
    /clear(?:ed)?[-_ ]?(?:of[-_ ]?)?(?:the[-_ ]?)?(?:app[-_ ]?)?(?:data|storage)|(?:data|storage)[-_ ]?clear/i,
  ],
  [
    'advertising-id-reset',
    /(?:advert|gaid|ad-?id|aaid)[-_ a-z]{0,20}reset|reset[-_ a-z]{0,20}(?:advert|gaid|ad-?id|aaid)/i,
  ],
];

/** What a value stayed the same across, as seen: each needs a sighting on both sides. `phases` are all of the session. */
export function survivals(history: TokenHistory, phases: readonly Phase[]): readonly Survival[] {
  const seen = phases.filter(({ id }) => history.phaseIds.has(id));
  const isPrivate = new Set(seen.map((phase) => phase.private));
  const after = (name: RegExp): boolean =>
    seen.some((phase) => name.test(phase.name) && seen.some((one) => isBefore(one, phase) && !name.test(one.name)));
  const across: readonly (readonly [Survival, boolean])[] = [
    ['requests', history.exchanges >= 2],
    ['hosts', history.domains.size >= 2],
    ['apps', history.apps.size >= 2],
    ['phases', seen.length >= 2],
    ['private-mode', isPrivate.size === 2],
    ...ACTS.map(([act, name]) => [act, after(name)] as const),
  ];
  return across.filter(([, isSo]) => isSo).map(([survival]) => survival);
}

function isBefore(one: Phase, other: Phase): boolean {
  return one.startedAt < other.startedAt || (one.startedAt === other.startedAt && one.id < other.id);
}
