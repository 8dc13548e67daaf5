import type { Hit } from '../model/index.ts';

/**
 * The hits of one node without those whose words an earlier hit already accounts for: a canary wins over a pattern that saw the same
 * words or part of them, the same value elsewhere, or the same kind of thing around them. Order is kept.
 */
export function withoutOverlaps<T extends Hit>(hits: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  const canaries: T[] = [];
  return hits.filter((hit) => {
    const key = [hit.kind, hit.canary ?? '', hit.value].join('\0');
    if (seen.has(key) || canaries.some((canary) => covers(canary, hit))) return false;
    seen.add(key);
    if (hit.canary !== null) canaries.push(hit);
    return true;
  });
}

function covers(canary: Hit, hit: Hit): boolean {
  if (hit.canary !== null || canary.span === null || hit.span === null) return false;
  if (canary.kind === hit.kind) {
    if (hit.value.toLowerCase() === canary.value.toLowerCase()) return true;
    return hit.span.start < canary.span.end && canary.span.start < hit.span.end;
  }
  return hit.span.start >= canary.span.start && hit.span.end <= canary.span.end;
}
