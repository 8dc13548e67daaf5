import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Entry } from '../../src/model/index.ts';
import { openWriter } from '../../src/store/index.ts';
import { connectionEnd } from '../store/sample-parts.ts';
import { sampleExchange } from './sample-exchange.ts';

/** A finished session in which each host was reached at its address (null: not reached); synthetic. */
export function placesSession(reached: readonly (readonly [host: string, ip: string | null])[]): string {
  const file = join(mkdtempSync(join(tmpdir(), 'telltale-places-')), 'session.sqlite');
  const id = 'cd'.repeat(16);
  const writer = openWriter(file, {
    id,
    startedAt: 1,
    toolVersion: '0',
    runtime: 'node',
    synthetic: true,
    options: {},
  });
  writer.write([{ kind: 'phase', phase: { id: 1, name: 'browse', private: false, consent: null, startedAt: 1 } }]);
  writer.write(
    reached.flatMap(([host, upstreamIp], index): Entry[] => {
      const subject = `CN=${host}`;
      const sha256 = String(index).padStart(64, '0');
      const upstreamChain = [{ sha256, subject, issuer: 'CN=Test', notBefore: 1, notAfter: 2 }];
      const url = `https://${host}/`;
      return [
        { kind: 'exchange', exchange: sampleExchange({ seq: index + 1, connectionId: index + 1, host, url }) },
        {
          kind: 'connection-end',
          end: connectionEnd(index + 1, { targetHost: host, upstreamIp, upstreamCertificate: sha256, upstreamChain }),
        },
      ];
    }),
  );
  writer.close(2);
  return file;
}
