import { percentDecode } from '../percent-decode.ts';
import { wellFormed } from '../well-formed.ts';

/** The ways one URL is written in clear: with and without scheme, closing slash and percent escapes, `+` or `%20` for a blank. */
export function urlForms(url: string): readonly string[] {
  const bare = url.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '');
  const starts = bare === url ? [url] : [url, bare];
  const readings = starts.flatMap((start) => {
    const trimmed = start.endsWith('/') ? start.slice(0, -1) : start;
    return [start, trimmed, start.replaceAll('+', '%20'), start.replaceAll('%20', '+'), percentDecode(start)];
  });
  const escaped = readings.flatMap((reading) => [
    encodeURI(wellFormed(reading)),
    encodeURIComponent(wellFormed(reading)),
  ]);
  return [...readings, ...escaped, ...starts.map((start) => start.replaceAll('/', '\\/'))];
}
