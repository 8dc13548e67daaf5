import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Makes a throw-away CA and the origin's certificate for the given host in the folder; the files are `{ca, cert, key}`. */
export function makeCertificates(folder, host) {
  const file = (name) => join(folder, name);
  const openssl = (...args) => execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  const ecKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  openssl('req', '-x509', ...ecKey, '-keyout', 'ca.key', '-out', 'ca.pem', '-days', '2', '-subj', '/CN=bench test CA');
  openssl('req', ...ecKey, '-keyout', 'origin.key', '-out', 'origin.csr', '-subj', `/CN=${host}`);
  writeFileSync(
    file('origin.ext'),
    `subjectAltName=DNS:${host}\nextendedKeyUsage=serverAuth\nbasicConstraints=CA:FALSE\n`,
  );
  const signing = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-set_serial', '2', '-days', '2', '-extfile', 'origin.ext'];
  openssl('x509', '-req', '-in', 'origin.csr', '-out', 'origin.pem', ...signing);
  return { ca: file('ca.pem'), cert: file('origin.pem'), key: file('origin.key') };
}
