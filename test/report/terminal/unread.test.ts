import { expect, it } from 'vitest';
import { createPage } from '../../../src/report/terminal/page.ts';
import { addUnread } from '../../../src/report/terminal/unread.ts';
import { sampleReport } from '../sample.ts';

it('what was not read or not recorded is told with its reason', () => {
  const page = createPage({ width: 200, color: false });
  addUnread(page, sampleReport());
  for (const part of [
    'did not trust the certificate. (5 connections, 3.1 kB sent, 9.9 kB received)',
    'sealed',
    'queue-full',
    'QUIC',
  ])
    expect(page.text()).toContain(part);
});
