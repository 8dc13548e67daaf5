import type { Header } from '../model/index.ts';

/** The codings of the Content-Encoding headers in the order in which they are undone (RFC 9110 section 8.4). */
export function contentCodings(headers: readonly Header[]): readonly string[] {
  const listed = headers
    .filter(([name]) => name.toLowerCase() === 'content-encoding')
    .flatMap(([, value]) => value.split(','))
    .map((coding) => coding.trim().toLowerCase().replace(/^x-/, ''))
    .filter((coding) => coding !== '' && coding !== 'identity');
  return listed.reverse();
}
