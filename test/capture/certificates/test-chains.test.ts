import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { connect, createServer } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

const recipe = fileURLToPath(new URL('../../../certs/make-test-chains.sh', import.meta.url));

/** `ok`, or the code with which Node's own client refuses the chain. */
async function verdict(folder: string, name: string): Promise<string> {
  const server = createServer({
    key: readFileSync(`${folder}/${name}/key.pem`),
    cert: readFileSync(`${folder}/${name}/chain.pem`),
    // OpenSSL would not even serve a key of 1,024 bits at its usual level.
    ciphers: 'DEFAULT@SECLEVEL=0',
  });
  server.on('tlsClientError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const ca = readFileSync(`${folder}/root.pem`);
  const socket = connect({ host: '127.0.0.1', port, servername: 'origin.test', ca, ciphers: 'DEFAULT@SECLEVEL=0' });
  onTestFinished(() => void socket.destroy());
  try {
    await once(socket, 'secureConnect');
    return 'ok';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

test('the recipe makes chains that Node refuses for the reason in their name', async () => {
  const folder = `${temporaryFolder()}/chains`;
  const made = spawnSync('bash', [recipe, folder], { encoding: 'utf8' });
  expect(made).toMatchObject({ status: 0, stderr: '' });
  expect(statSync(`${folder}/good/key.pem`).mode & 0o077).toBe(0);
  const verdicts: Record<string, string> = {};
  for (const name of Object.keys(EXPECTED)) verdicts[name] = await verdict(folder, name);
  expect(verdicts).toEqual(EXPECTED);
});

/** Node itself accepts the two at the end: refusing them is up to us. */
const EXPECTED = {
  good: 'ok',
  expired: 'CERT_HAS_EXPIRED',
  'not-yet-valid': 'CERT_NOT_YET_VALID',
  'wrong-host': 'ERR_TLS_CERT_ALTNAME_INVALID',
  'self-signed': 'DEPTH_ZERO_SELF_SIGNED_CERT',
  'missing-intermediate': 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'unknown-issuer': 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'cn-only': 'ok',
  'rsa-1024': 'ok',
};

test('without a folder the recipe says how it is called', () => {
  expect(spawnSync('bash', [recipe], { encoding: 'utf8' })).toMatchObject({ status: 2 });
});
