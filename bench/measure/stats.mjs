/** The value below which `percent` of the ascending list lies (nearest rank). */
export function percentile(sorted, percent) {
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)];
}

/** Median, least and greatest of a list that is not empty. */
export function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { median, min: sorted[0], max: sorted.at(-1) };
}

/** Spread of a/b round by round: what drifts on the machine drifts for both of a pair. */
export function ratioSpread(a, b) {
  return spread(a.map((value, round) => value / b[round]));
}
