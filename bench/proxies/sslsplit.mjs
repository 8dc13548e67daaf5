import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startProgram, startRole, untilEnded } from '../child.mjs';
import { untilQuiet } from '../measure/process-usage.mjs';
import { freePort, untilListening, versionOf } from './system-program.mjs';

const PROGRAM = 'sslsplit';
const version = versionOf(PROGRAM, '-V');

export const sslsplit = {
  name: PROGRAM,
  version,
  does: 'TLS interception in C, contents written to files (-F); it is no HTTP proxy, so a CONNECT tunnel (another process, not counted) stands before it; does not verify the origin',
  missing: () => (version === null ? `there is no ${PROGRAM} here (Debian: apt-get install sslsplit)` : null),
  async start({ folder, originPort }) {
    const own = join(folder, PROGRAM);
    mkdirSync(join(own, 'contents'), { recursive: true });
    const [ca, key] = [join(own, 'ca.pem'), join(own, 'ca.key')];
    const ec = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
    execFileSync(
      'openssl',
      ['req', '-x509', ...ec, '-keyout', key, '-out', ca, '-days', '2', '-subj', '/CN=sslsplit'],
      {
        stdio: 'ignore',
      },
    );
    const inner = await freePort();
    const child = startProgram(
      PROGRAM,
      ['-D', '-u', 'root', '-k', key, '-c', ca, '-F', join(own, 'contents', '%T-%s-%d.log')].concat([
        'ssl',
        '127.0.0.1',
        String(inner),
        '127.0.0.1',
        String(originPort),
      ]),
      { stdio: 'ignore' },
    );
    await untilListening(inner);
    const role = startRole('peers/connect-tunnel.mjs');
    const { port } = await role.ask({ originPort: inner });
    // The work is done by a child of the one that was started.
    const pid = Number(readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim()) || child.pid;
    return {
      pid,
      port,
      ca,
      drained: () => untilQuiet(pid),
      async stop() {
        child.kill('SIGTERM');
        await untilEnded(child);
        await role.stop();
        return { complaints: [] };
      },
    };
  },
};
