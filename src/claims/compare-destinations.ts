import type { ComparedDestination, CompareFacts, FindingKind } from '../model/index.ts';
import { inPhases, type Side } from './side.ts';

interface Item {
  readonly host: string | null;
  readonly kind: FindingKind | null;
  readonly count: number;
}

/** Requests per host (kind null) and findings per host and kind in these phases; what is only possible is left out. */
function itemsOf(facts: CompareFacts, phases: CompareFacts['phases']): ReadonlyMap<string, Item> {
  const items = new Map<string, Item>();
  const add = ({ host, kind, count }: Item): void => {
    const key = JSON.stringify([host, kind]);
    items.set(key, { host, kind, count: count + (items.get(key)?.count ?? 0) });
  };
  const isIn = inPhases(phases);
  for (const { host, requests } of facts.traffic.filter(isIn)) add({ host, kind: null, count: requests });
  for (const { host, kind, findings, confidence } of facts.sightings.filter(isIn)) {
    if (confidence !== 'possible') add({ host, kind, count: findings });
  }
  return items;
}

/** What at this host, or at one unknown, could hide a kind of data from us. */
function hiddenAt(host: string | null, { facts, phases }: Side): number {
  const concerns = (row: { readonly phaseId: number; readonly host: string | null }): boolean =>
    inPhases(phases)(row) && (row.host === host || row.host === null);
  const requests = facts.traffic
    .filter(concerns)
    .reduce((sum, { blind, unanalysed, cut }) => sum + blind + unanalysed + cut, 0);
  return requests + facts.unread.filter(concerns).reduce((sum, { payloads }) => sum + payloads, 0);
}

/** Per destination and kind: appears, stays, vanishes; what an idle phone sends on either side is subtracted. */
export function compareDestinations(
  first: Side,
  second: Side,
): { readonly idle: number; readonly destinations: readonly ComparedDestination[] } {
  const [ones, others] = [itemsOf(first.facts, first.phases), itemsOf(second.facts, second.phases)];
  const noise = new Set([first, second].flatMap(({ facts, idle }) => [...itemsOf(facts, idle).keys()]));
  const keys = [...new Set([...ones.keys(), ...others.keys()])];
  const destinations = keys
    .filter((key) => !noise.has(key))
    .map((key): ComparedDestination => {
      const [one, other] = [ones.get(key), others.get(key)];
      const { host, kind } = (one ?? other)!;
      const status = one === undefined ? 'appears' : other === undefined ? 'vanishes' : 'stays';
      const hidden = status === 'stays' || kind === null ? 0 : hiddenAt(host, one === undefined ? first : second);
      return { host, kind, status, first: one?.count ?? 0, second: other?.count ?? 0, hidden };
    });
  const key = ({ host, kind }: ComparedDestination): string => `${host ?? ''} ${kind ?? ''}`;
  return {
    idle: keys.length - destinations.length,
    destinations: destinations.sort((one, other) => (key(one) < key(other) ? -1 : 1)),
  };
}
