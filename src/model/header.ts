/** One header field as it stood on the wire: name in its own case, value as latin-1 text. Order and duplicates matter. */
export type Header = readonly [name: string, value: string];
