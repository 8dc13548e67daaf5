const LATEST = 8.64e15;

/** A time in ms since the epoch as ISO 8601 in UTC; empty when it is no time. */
export function isoTime(ms: number): string {
  return Math.abs(ms) <= LATEST ? new Date(ms).toISOString() : '';
}

/** A time for readers: `2026-11-22 19:35:07 UTC`. */
export function utcTime(ms: number): string {
  const iso = isoTime(ms);
  return iso === '' ? 'at an unknown time' : `${iso.slice(0, iso.indexOf('.')).replace('T', ' ')} UTC`;
}

/** A stretch of time in its largest fitting unit: `40 seconds`, `3 minutes`, `2 hours`. */
export function duration(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 90) return `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} minutes` : `${Math.round(minutes / 60)} hours`;
}
