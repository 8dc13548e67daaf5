import type { CompareFacts } from '../../src/model/index.ts';
import { facts, traffic } from './sample-facts.ts';

const fields = ['url', 'uuid', 'lib', 'version'];

/** A session whose browse phase sent two kinds of event to one endpoint. */
export function compareFacts(change: Partial<CompareFacts> = {}): CompareFacts {
  const event = (name: string) =>
    fields.map((field) => ({ phaseId: 2, host: 'sa.vendor.example', protocol: 'sensors-analytics', name, field }));
  return {
    ...facts({ traffic: [traffic({ phaseId: 1, host: 'idle.example' }), traffic({ host: 'sa.vendor.example' })] }),
    events: [...event('open'), ...event('search')],
    endpoints: [{ phaseId: 2, host: 'sa.vendor.example', method: 'POST', path: '/sa', requests: 4 }],
    ...change,
  };
}
