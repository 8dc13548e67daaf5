import { request } from 'node:http';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { tunnelAgent } from '../../../src/cli/demo/tunnel-agent.ts';
import { listen } from '../../capture/loopback.ts';

/** Asks through a proxy that answers CONNECT with these bytes; gives the error. */
async function askThrough(answer: string): Promise<string> {
  const heard: string[] = [];
  const proxy = await listen(
    createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', (bytes) => {
        heard.push(bytes.toString('latin1').split('\r\n')[0]!);
        socket.end(answer);
      });
    }),
  );
  const options = { proxy: { host: '127.0.0.1', port: proxy.port }, caPem: '', patience: 2_000 };
  const agent = tunnelAgent({ host: 'one.example', port: 443 }, options);
  const error = await new Promise<Error>((resolve) => {
    request({ host: 'one.example', agent }).on('error', resolve).end();
  });
  agent.destroy();
  proxy.close();
  expect(heard).toEqual(['CONNECT one.example:443 HTTP/1.1']);
  return error.message;
}

test('a proxy that refuses the tunnel is an error with its status', async () => {
  expect(await askThrough('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n')).toBe(
    'the proxy answered CONNECT with 403',
  );
});

test('a proxy that opens the tunnel and closes it before TLS is an error', async () => {
  expect(await askThrough('HTTP/1.1 200 OK\r\n\r\n')).not.toBe('');
});

test('a proxy that speaks something else is an error', async () => {
  expect(await askThrough('\u0016\u0003\u0001 not HTTP\r\n\r\n')).toContain('Parse Error');
});
