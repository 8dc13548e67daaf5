import type { Event } from '../../model/index.ts';
import { valueOf } from '../events/document.ts';
import { memberOf } from '../events/json-object.ts';
import type { Node } from '../node.ts';
import { matomoEvent } from './action.ts';

/** One of the queries in a list of them. */
export interface BulkRequest {
  readonly index: number;
  readonly read: (name: string) => string | null;
  /** All of its parameters as JSON. */
  readonly whole: string;
}

/** The queries of a list (`?idsite=1&rec=1&…`); what is no text is passed over. */
export function bulkRequests(list: unknown): readonly BulkRequest[] {
  return (Array.isArray(list) ? list : []).flatMap((query: unknown, index) => {
    if (typeof query !== 'string' || !query.includes('idsite=')) return [];
    const params = new URLSearchParams(query);
    const read = (name: string): string | null => (params.get(name) === '' ? null : params.get(name));
    return [{ index, read, whole: JSON.stringify(Object.fromEntries(params)) }];
  });
}

/** The actions of a document with a list of queries. */
export function bulkEvents(document: Node): readonly Event[] {
  return bulkRequests(memberOf(valueOf(document), 'requests'))
    .filter(({ read }) => read('rec') === '1')
    .map(({ index, read, whole }) =>
      matomoEvent(read, { payloadId: document.id, pointer: `/requests/${index}`, properties: whole }),
    );
}
