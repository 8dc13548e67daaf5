/** The date, the time of day, `Z`, an offset; Adjust writes both of the last two and means the offset. */
const DATE = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(\.\d{1,9})?(?:Z?([+-]\d\d):?(\d\d)|Z)?$/;

/** Seconds, milliseconds, microseconds and nanoseconds of this century are this far apart. */
const SCALES: readonly (readonly [below: number, toMilliseconds: number])[] = [
  [1e11, 1e3],
  [1e14, 1],
  [1e17, 1e-3],
  [1e20, 1e-6],
];

/**
 * Milliseconds since the epoch of a time as senders write it: a number in any unit from seconds to nanoseconds, also as
 * text, or an RFC 3339 date, UTC when it names no zone. Null for anything else.
 */
export function eventTime(written: string): number | null {
  const text = written.startsWith('"') ? unquoted(written) : written.trim();
  if (/^\d{1,20}(?:\.\d{1,20})?(?:[eE]\+?\d{1,2})?$/.test(text)) return scaled(Number(text));
  const match = DATE.exec(text);
  if (match === null) return null;
  const [, day = '', clock = '', fraction = '', hours, minutes = '00'] = match;
  const time = Date.parse(`${day}T${clock}${fraction.slice(0, 4)}${hours === undefined ? 'Z' : `${hours}:${minutes}`}`);
  return Number.isNaN(time) ? null : time;
}

function scaled(value: number): number | null {
  const scale = SCALES.find(([below]) => value < below);
  return scale === undefined ? null : Math.round(value * scale[1]);
}

function unquoted(json: string): string {
  return JSON.parse(json) as string;
}
