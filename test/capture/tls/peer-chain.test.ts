import { X509Certificate } from 'node:crypto';
import type { TLSSocket } from 'node:tls';
import { connect } from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256 } from '../../../src/bytes/index.ts';
import { createChainReader, describeCertificate } from '../../../src/capture/tls/peer-chain.ts';
import type { Chain } from '../loopback.ts';
import { makeChain } from '../loopback.ts';
import type { ScriptedOrigin } from '../scripted.ts';
import { scriptedOrigin } from '../scripted.ts';

let chain: Chain;
let bare: ScriptedOrigin;
let whole: ScriptedOrigin;
beforeAll(async () => {
  chain = makeChain();
  bare = await scriptedOrigin(() => undefined, chain);
  whole = await scriptedOrigin(() => undefined, { ...chain, cert: chain.cert + chain.ca });
});
afterAll(() => {
  bare.close();
  whole.close();
});

async function socketTo(port: number, ca?: string): Promise<TLSSocket> {
  const socket = connect({ port, servername: 'origin.test', rejectUnauthorized: false, ...(ca && { ca }) });
  await new Promise((resolve) => socket.once('secureConnect', resolve));
  return socket;
}
const der = (pem: string): Buffer => new X509Certificate(pem).raw;

test('a chain is told from the leaf to the root that it leads to', async () => {
  const { cert, ca } = chain;
  const leaf = new X509Certificate(cert);
  for (const socket of [await socketTo(bare.port, ca), await socketTo(whole.port)]) {
    expect(createChainReader()(socket).certificates).toEqual([
      {
        sha256: sha256(der(cert)),
        subject: 'CN=origin.test',
        issuer: 'CN=Test Root',
        notBefore: Date.parse(leaf.validFrom),
        notAfter: Date.parse(leaf.validTo),
      },
      expect.objectContaining({ sha256: sha256(der(ca)), subject: 'CN=Test Root', issuer: 'CN=Test Root' }),
    ]);
    socket.destroy();
  }
});

test('without a known root it ends where it ends, believed or not', async () => {
  const socket = await socketTo(bare.port);
  expect(createChainReader()(socket).certificates.map(({ subject }) => subject)).toEqual(['CN=origin.test']);
  expect(socket.authorized).toBe(false);
  socket.destroy();
});

test('the same leaf is taken apart once', async () => {
  const read = createChainReader();
  const [one, other] = [await socketTo(bare.port), await socketTo(bare.port)];
  expect(read(one)).toBe(read(other));
  one.destroy();
  other.destroy();
});

test('what was handed to the check of the name is not asked for again, unless it is the leaf alone', async () => {
  const socket = await socketTo(bare.port, chain.ca);
  const never = {
    getPeerCertificate: () => {
      throw new Error('asked');
    },
  };
  const expected = createChainReader()(socket);
  expect(createChainReader()(never, socket.getPeerCertificate(true))).toEqual(expected);
  expect(createChainReader()(socket, socket.getPeerCertificate())).toEqual(expected);
  expect(() => createChainReader()(never, socket.getPeerCertificate())).toThrow('asked');
  socket.destroy();
});

test('no certificate is no chain, and one that names itself in a circle ends', () => {
  const read = createChainReader();
  const peer = (link: object): TLSSocket => ({ getPeerCertificate: () => link }) as unknown as TLSSocket;
  expect(read(peer({}))).toEqual({ certificates: [], weakKey: null, likelyFault: null });
  const one: Record<string, unknown> = { raw: Buffer.from('one') };
  one['issuerCertificate'] = { raw: Buffer.from('two'), issuerCertificate: one };
  expect(read(peer(one)).certificates).toHaveLength(10);
});

test('bytes that are no certificate still have a hash', () => {
  expect(describeCertificate(Buffer.from('x'))).toEqual({
    sha256: sha256('x'),
    subject: '',
    issuer: '',
    notBefore: null,
    notAfter: null,
  });
});
