import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { createSecureContext, connect as tlsConnect } from 'node:tls';
import type { SecureContext, SecureVersion, TLSSocket } from 'node:tls';
import { beforeAll, expect, test } from 'vitest';
import { acceptTls } from '../../../src/capture/tls/accept-tls.ts';
import { watchFarewell } from '../../../src/capture/tls/watch-farewell.ts';
import type { Chain } from '../loopback.ts';
import { makeChain } from '../loopback.ts';
import { socketPair } from '../scripted.ts';

let chain: Chain;
let secureContext: SecureContext;
beforeAll(() => {
  chain = makeChain();
  secureContext = createSecureContext({ cert: chain.cert, key: chain.key });
});

interface Leaving {
  readonly version: SecureVersion;
  readonly leave: (phone: TLSSocket, socket: Socket) => void;
  readonly after: number;
  /** Everything behind the ClientHello goes out at once. */
  readonly inOnePacket?: boolean;
}

/** A handshake, and what is made of the way in which the phone leaves. */
async function farewell({ version, leave, after, inOnePacket = false }: Leaving): Promise<boolean> {
  const { near, far, close } = await socketPair();
  const held: Buffer[] = [];
  let first = true;
  const below = new Duplex({
    read: () => undefined,
    write(chunk: Buffer, _encoding, done) {
      if (inOnePacket && !first) held.push(chunk);
      else far.socket.write(chunk);
      first = false;
      done();
    },
    final(done) {
      far.socket.end(Buffer.concat(held), done);
    },
  });
  far.socket.on('data', (chunk) => below.push(chunk));
  const phone = tlsConnect({
    socket: inOnePacket ? below : far.socket,
    ca: chain.ca,
    servername: 'origin.test',
    minVersion: version,
    maxVersion: version,
  });
  phone.on('error', () => undefined);
  phone.once('secureConnect', () => {
    if (after === 0) leave(phone, far.socket);
    else void sleep(after).then(() => { leave(phone, far.socket); }); // prettier-ignore
  });
  const accepted = await acceptTls(near, { secureContext, alpn: null });
  if (!accepted.ok) throw new Error(accepted.failure.detail);
  const told = watchFarewell(near, accepted.value);
  const over = new Promise((resolve) => accepted.value.once('end', resolve).once('close', resolve));
  accepted.value.on('error', () => undefined).resume();
  await over;
  close();
  return told();
}

const VERSIONS: readonly SecureVersion[] = ['TLSv1.2', 'TLSv1.3'];

test.each(VERSIONS)('who closes TLS says farewell, at once and later (%s)', async (version) => {
  for (const after of [0, 30]) expect(await farewell({ version, leave: (phone) => phone.end(), after })).toBe(true);
});

test('who closes TLS in the packet that ends the handshake says farewell', async () => {
  const leave = (phone: TLSSocket): void => void phone.end();
  expect(await farewell({ version: 'TLSv1.3', leave, after: 0, inOnePacket: true })).toBe(true);
});

test.each(VERSIONS)('who breaks off TCP does not, closed or reset (%s)', async (version) => {
  const closed = (phone: TLSSocket): void => void phone.destroy();
  const reset = (_phone: TLSSocket, socket: Socket): void => void socket.resetAndDestroy();
  for (const leave of [closed, reset]) {
    for (const after of [10, 30]) expect(await farewell({ version, leave, after })).toBe(false);
  }
});
