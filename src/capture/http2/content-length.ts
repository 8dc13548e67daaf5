import { fieldValues } from '../http1/head.ts';
import type { Fields } from './fields.ts';

/** Counts a body against what its head has promised (RFC 9113 section 8.1.1). */
export interface ContentLength {
  /** False when there is more than promised, or less at the end. */
  takes(bytes: number, end: boolean): boolean;
}

/** The promise of a head; without one every length is right. */
export function contentLength({ list }: Fields): ContentLength {
  const [value] = fieldValues(list, 'content-length');
  let left = value === undefined ? null : Number(value);
  return {
    takes(bytes, end) {
      if (left === null) return true;
      left -= bytes;
      return end ? left === 0 : left >= 0;
    },
  };
}
