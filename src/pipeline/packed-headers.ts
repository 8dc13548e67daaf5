import type { Exchange, Header, SentExchange } from '../model/index.ts';

/** Makes the header fields the JSON text as which they are stored. */
export function packHeaders(exchange: Exchange): Exchange<string> {
  const { requestHeaders, responseHeaders } = exchange;
  return {
    ...exchange,
    requestHeaders: JSON.stringify(requestHeaders),
    responseHeaders: JSON.stringify(responseHeaders),
  };
}

/** The exchange as it was before it was packed; one that never was comes back as it is. */
export function unpackHeaders(exchange: SentExchange): Exchange {
  const { requestHeaders, responseHeaders } = exchange;
  return { ...exchange, requestHeaders: listOf(requestHeaders), responseHeaders: listOf(responseHeaders) };
}

function listOf(headers: readonly Header[] | string): readonly Header[] {
  return typeof headers === 'string' ? (JSON.parse(headers) as readonly Header[]) : headers;
}
