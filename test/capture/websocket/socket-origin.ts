import type { RequestListener } from 'node:http';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:https';
import type { Socket } from 'node:net';
import type { ServerOptions } from 'ws';
import { WebSocket, WebSocketServer } from 'ws';
import type { Chain, Origin } from '../loopback.ts';
import { connectThrough, listen } from '../loopback.ts';
import { tunnelSide } from '../scripted.ts';

export interface SocketOrigin extends Origin {
  /** What came, as `text …` or `binary …` (latin-1), and `close CODE REASON`. */
  readonly seen: string[];
  readonly sockets: WebSocket[];
}

/** A real WebSocket server that echoes, and shows the page to who asks for one; TLS when it has a chain. */
export async function socketOrigin(chain: Chain | null, options: ServerOptions = {}, page = ''): Promise<SocketOrigin> {
  const seen: string[] = [];
  const sockets: WebSocket[] = [];
  const show: RequestListener = (_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(page);
  };
  const server = chain ? createServer({ cert: chain.cert, key: chain.key }, show) : createHttpServer(show);
  const webSockets = new WebSocketServer({ ...options, server });
  webSockets.on('connection', (socket) => {
    sockets.push(socket);
    socket.on('message', (data: Buffer, isBinary) => {
      seen.push(`${isBinary ? 'binary' : 'text'} ${data.toString('latin1')}`);
      socket.send(data, { binary: isBinary });
    });
    socket.on('close', (code, reason) => seen.push(`close ${code} ${reason.toString()}`));
    socket.on('error', () => undefined);
  });
  const origin = await listen(server, () => {
    for (const socket of sockets) socket.terminate();
    server.closeAllConnections();
  });
  return { ...origin, seen, sockets };
}

/** A real WebSocket client through CONNECT: over TLS when it trusts a CA, else in the clear. */
export async function socketThrough(
  proxyPort: number,
  target: string,
  { ca, perMessageDeflate = false }: { readonly ca: string | null; readonly perMessageDeflate?: boolean | object },
): Promise<WebSocket> {
  const stream: Socket =
    ca === null ? (await tunnelSide(proxyPort, target)).socket : await connectThrough(proxyPort, target, ca);
  const socket = new WebSocket(`${ca === null ? 'ws' : 'wss'}://${target}/socket?room=1`, {
    createConnection: () => stream,
    perMessageDeflate,
  });
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  return socket;
}
