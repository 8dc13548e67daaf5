import { execFile, execFileSync } from 'node:child_process';
import { X509Certificate, createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startSession } from '../session.mjs';
import { startLoggingOrigin } from './origin.mjs';

const JARS = process.env.OKHTTP_JARS ?? '/usr/share/java/okhttp.jar:/usr/share/java/okio.jar';
const run = promisify(execFile);

/** A session whose origin keeps a log, and the app on OkHttp, compiled, with two trust stores and the origin's pin. */
export async function startApps(names) {
  let origin;
  const session = await startSession({
    names,
    startOrigin: async (files) => {
      origin = { ...(await startLoggingOrigin(files)), cert: files.cert };
      return origin;
    },
  });
  const { folder } = session;
  const classes = join(folder, 'classes');
  execFileSync('javac', ['-cp', JARS, '-d', classes, join(import.meta.dirname, 'OkHttpApp.java')]);
  const store = (name, ...files) => {
    const path = join(folder, `${name}.p12`);
    for (const [at, file] of files.entries()) {
      const entry = ['-importcert', '-noprompt', '-alias', `ca${at}`, '-file', file];
      execFileSync('keytool', [...entry, '-keystore', path, '-storetype', 'PKCS12', '-storepass', 'telltale'], {
        stdio: 'ignore',
      });
    }
    return path;
  };
  const stores = { both: store('both', session.ca, session.upstreamCa), origin: store('origin', session.upstreamCa) };
  const spki = new X509Certificate(readFileSync(origin.cert)).publicKey.export({ type: 'spki', format: 'der' });
  const pin = `sha256/${createHash('sha256').update(spki).digest('base64')}`;
  return {
    ...session,
    origin,
    /** What happened to each attempt, one line each. */
    async app({ mode, host, count, protocol = 'http/1.1', trusts = 'both', pinned = false }) {
      const args = [mode, session.port, stores[trusts], host, count, protocol, pinned ? pin : 'none'];
      const { stdout } = await run('java', ['-cp', `${JARS}:${classes}`, 'OkHttpApp', ...args.map(String)]);
      return stdout.trim().split('\n');
    },
  };
}
