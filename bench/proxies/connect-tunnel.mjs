import { startRole } from '../child.mjs';
import { untilQuiet } from '../measure/process-usage.mjs';

export const connectTunnel = {
  name: 'connect-tunnel',
  version: null,
  does: 'the floor: moves bytes, no TLS, sees nothing (30 lines of node:net)',
  async start({ originPort, upstreamCa }) {
    const role = startRole('peers/connect-tunnel.mjs');
    const { port } = await role.ask({ originPort });
    return {
      pid: role.pid,
      port,
      ca: upstreamCa,
      drained: () => untilQuiet(role.pid),
      async stop() {
        await role.stop();
        return { complaints: [] };
      },
    };
  },
};
