import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { connect, TLSSocket, type PeerCertificate, type SecureContext } from 'node:tls';
import { expect, onTestFinished, test } from 'vitest';
import { createAuthority, type CertificateAuthority } from '../../../src/capture/certificates/index.ts';
import { temporaryFolder } from './temporary-folder.ts';

function newAuthority(): CertificateAuthority {
  return createAuthority(`${temporaryFolder()}/ca`, Date.now());
}

/** Port of a server on loopback that answers every handshake with this context. */
async function serve(context: SecureContext, address: string): Promise<number> {
  const server = createServer((socket) => {
    const secure = new TLSSocket(socket, { isServer: true, secureContext: context });
    secure.on('error', () => socket.destroy());
    secure.on('secure', () => secure.end());
  });
  server.listen(0, address);
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

interface Visit {
  readonly host: string;
  readonly address: string;
  readonly port: number;
  readonly roots: string;
  readonly maxVersion?: 'TLSv1.2' | 'TLSv1.3';
}

/** The certificate that a verifying client accepted; rejects when the client does. */
async function visit({ host, address, port, roots, maxVersion = 'TLSv1.3' }: Visit): Promise<PeerCertificate> {
  const name = address === host ? {} : { servername: host };
  const socket = connect({ host: address, port, ca: roots, maxVersion, ...name });
  onTestFinished(() => void socket.destroy());
  await once(socket, 'secureConnect');
  return socket.getPeerCertificate();
}

test.each([
  ['tracking.example', '127.0.0.1', 'DNS:tracking.example'],
  ['127.0.0.1', '127.0.0.1', 'IP Address:127.0.0.1'],
  ['::1', '::1', 'IP Address:0:0:0:0:0:0:0:1'],
])('a client that trusts only the CA accepts it for %s', async (host, address, name) => {
  const authority = newAuthority();
  const port = await serve(authority.contextFor(host), address);
  for (const maxVersion of ['TLSv1.2', 'TLSv1.3'] as const) {
    const peer = await visit({ host, address, port, roots: authority.certificatePem, maxVersion });
    expect(peer.subjectaltname).toBe(name);
  }
});

test('a client refuses the leaf of one host for another, and the leaf of a CA it does not know', async () => {
  const authority = newAuthority();
  const port = await serve(authority.contextFor('a.example'), '127.0.0.1');
  const to = { address: '127.0.0.1', port };
  await expect(visit({ ...to, host: 'b.example', roots: authority.certificatePem })).rejects.toMatchObject({
    code: 'ERR_TLS_CERT_ALTNAME_INVALID',
  });
  await expect(visit({ ...to, host: 'a.example', roots: newAuthority().certificatePem })).rejects.toThrow(
    /verif|issuer/i,
  );
});

test('a host has one context, however it is spelt', () => {
  const authority = newAuthority();
  const context = authority.contextFor('a.example');
  expect(authority.contextFor('A.Example.')).toBe(context);
  expect(authority.contextFor('b.example')).not.toBe(context);
  expect(authority.contextFor('::1')).toBe(authority.contextFor('0:0:0:0:0:0:0:1'));
});

test('leaves share one key in a run and not with the next run', async () => {
  const keyOf = async (authority: CertificateAuthority, host: string): Promise<unknown> => {
    const port = await serve(authority.contextFor(host), '127.0.0.1');
    const peer = await visit({ host, address: '127.0.0.1', port, roots: authority.certificatePem });
    return peer.pubkey;
  };
  const authority = newAuthority();
  const first = await keyOf(authority, 'a.example');
  expect(await keyOf(authority, 'b.example')).toEqual(first);
  expect(await keyOf(newAuthority(), 'a.example')).not.toEqual(first);
});

test('says of itself what its certificate says', () => {
  const authority = newAuthority();
  const certificate = new X509Certificate(authority.certificateDer);
  expect(certificate.toString()).toBe(authority.certificatePem);
  expect(authority.fingerprint).toBe(certificate.fingerprint256.replaceAll(':', '').toLowerCase());
  expect(certificate.subject).toBe(`CN=${authority.commonName}`);
  expect(authority.notBefore).toBe(Date.parse(certificate.validFrom));
  expect(authority.notAfter).toBe(Date.parse(certificate.validTo));
});

test('hands out no private key', () => {
  expect(JSON.stringify(newAuthority())).not.toContain('PRIVATE');
});

test('has no context for what is neither a name nor an address', () => {
  const authority = newAuthority();
  for (const host of ['../../../escaped', '', 'a\0b', 'a:443']) {
    expect(() => authority.contextFor(host)).toThrow(RangeError);
  }
});
