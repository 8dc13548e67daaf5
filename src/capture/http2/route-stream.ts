import type { Header } from '../../model/index.ts';
import { fieldValues } from '../http1/head.ts';
import type { HostPort } from '../host.ts';
import { authority, parseHostPort } from '../host.ts';
import type { Result } from '../upstream.ts';

/** What a stream asks for; the URL is that of the tunnel's target, whatever :authority says. */
export interface Asked {
  readonly method: string;
  readonly url: string;
}

const refuse = (code: string, detail: string): Result<never> => ({ ok: false, failure: { code, detail } });

/** Reads the pseudo header fields of a request (RFC 9113 section 8.3.1); what could be read in two ways is refused. */
export function routeStream(fields: readonly Header[], target: HostPort): Result<Asked> {
  const [method = ''] = fieldValues(fields, ':method');
  if (method === 'CONNECT') return refuse('malformed-request', 'CONNECT inside a tunnel.');
  const [path = ''] = fieldValues(fields, ':path');
  if (!path.startsWith('/') && path !== '*') {
    return refuse('malformed-request', 'The :path of the request is not a path.');
  }
  for (const name of [...fieldValues(fields, ':authority'), ...fieldValues(fields, 'host')]) {
    if (!parseHostPort(name, 443)) {
      return refuse('bad-host', 'The :authority of the request is not a plain name or address.');
    }
  }
  const url = `https://${authority(target, 'https')}${path === '*' ? '' : path}`;
  return { ok: true, value: { method, url } };
}
