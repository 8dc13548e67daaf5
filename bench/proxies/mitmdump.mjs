import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startProgram, untilEnded } from '../child.mjs';
import { untilQuiet } from '../measure/process-usage.mjs';
import { freePort, untilListening, versionOf } from './system-program.mjs';

const PROGRAM = 'mitmdump';
const version = versionOf(PROGRAM);

/** Names go to loopback: the one thing that it has no option for. */
const ADDON = `from mitmproxy import ctx

def server_connect(data):
    if data.server.address:
        data.server.sni = data.server.sni or data.server.address[0]
        data.server.address = ("127.0.0.1", data.server.address[1])
`;

export const mitmdump = {
  name: PROGRAM,
  version,
  does: 'TLS interception, every flow written to a file (-w) when it is complete; nothing decoded',
  missing: () => (version === null ? `there is no ${PROGRAM} here (Debian: apt-get install mitmproxy)` : null),
  async start({ folder, upstreamCa }) {
    const own = join(folder, PROGRAM);
    mkdirSync(own);
    const addon = join(own, 'loopback.py');
    writeFileSync(addon, ADDON);
    const port = await freePort();
    const flows = join(own, 'flows');
    const options = [`confdir=${own}`, `ssl_verify_upstream_trusted_ca=${upstreamCa}`].flatMap((set) => ['--set', set]);
    const child = startProgram(
      PROGRAM,
      ['-q', '--listen-host', '127.0.0.1', '--listen-port', String(port), '-w', flows, '-s', addon, ...options],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
    await untilListening(port);
    return {
      pid: child.pid,
      port,
      ca: join(own, 'mitmproxy-ca-cert.pem'),
      drained: () => untilQuiet(child.pid),
      async stop() {
        child.kill('SIGTERM');
        await untilEnded(child);
        return { complaints: statSync(flows).size > 0 ? [] : ['wrote no flows'] };
      },
    };
  },
};
