const AGENT = 'Dalvik/2.1.0 (Linux; U; Android 10; Redmi Note 8 MIUI/V12.0.1.0.QCOMIXM)';

/** The bytes of one HTTP/1.1 request as an Android client writes it. */
export function requestBytes({ method, target, host, id, type, body }) {
  const lines = [
    `${method} ${target} HTTP/1.1`,
    `Host: ${host}`,
    `User-Agent: ${AGENT}`,
    'Accept: application/json',
    'Accept-Encoding: gzip',
    'Connection: Keep-Alive',
    `X-Request-Id: ${id}`,
  ];
  if (body) lines.push(`Content-Type: ${type}`, `Content-Length: ${body.length}`);
  const head = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`);
  return body ? Buffer.concat([head, body]) : head;
}

/** A GET of a 10 kB answer that no other request gets. */
export function getItems({ host, random }) {
  const nonce = random.hex(16);
  const target = `/v1/items/${nonce}?lang=en&page=${random.below(1000)}`;
  return { bytes: requestBytes({ method: 'GET', target, host, id: random.uuid() }), nonce };
}
