import { readFileSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { makeChain, startOrigin, until } from '../capture/loopback.ts';
import { launchChromium } from './chromium.ts';
import { missing } from './have.ts';
import { freshHome, startRecord } from './telltale.ts';

const SDK = readFileSync(join(import.meta.dirname, '../../node_modules/sa-sdk-javascript/sensorsdata.min.js'));
const PAGE = `<!doctype html><title>Clinic</title><link rel="icon" href="/icon.png"><script src="/sdk.js"></script><script>
  var sensors = window['sensorsDataAnalytic201505'];
  sensors.init({ server_url: 'https://collector.test/sa.gif?project=e2e', send_type: 'ajax', show_log: false, is_track_single_page: false, heatmap: { clickmap: 'not_collect', scroll_notice_map: 'not_collect' } });
  sensors.quick('autoTrack');
  sensors.track('search', { search_word: 'planted secret alpha', used_searchengine: 'google' });
  sensors.track('form', { mail: 'alice.planted@example.org' });
</script><p>Hello`;

const why = missing('chromium', 'certutil', 'openssl');

test.skipIf(why !== null)(
  `a real browser with a real SDK: every request is one row, and what it gave away is found${why ? ` (${why})` : ''}`,
  async () => {
    const chain = makeChain('DNS:page.test,DNS:collector.test');
    const seen: string[] = [];
    const log = (host: string, request: IncomingMessage): void => {
      seen.push(`${request.method ?? ''} https://${host}${request.url ?? ''}`);
    };
    const page = await startOrigin((request, response) => {
      log('page.test', request);
      const isSdk = request.url === '/sdk.js';
      if (request.url === '/icon.png') response.writeHead(404).end();
      else response.writeHead(200, { 'Content-Type': isSdk ? 'text/javascript' : 'text/html' }).end(isSdk ? SDK : PAGE);
    }, chain);
    let events = 0;
    const collector = await startOrigin((request, response) => {
      log('collector.test', request);
      request.resume().on('end', () => {
        if (request.method === 'POST') events += 1;
        response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Length': '0' }).end();
      });
    }, chain);
    const home = freshHome();
    const upstreamCa = join(home, 'upstream.pem');
    writeFileSync(upstreamCa, chain.ca);
    const record = await startRecord(
      [
        ...['--upstream-ca', upstreamCa, '--out', 'session.sqlite'],
        ...[
          '--resolve',
          `page.test:443=127.0.0.1:${page.port}`,
          '--resolve',
          `collector.test:443=127.0.0.1:${collector.port}`,
        ],
        ...['--canary', 'query=planted secret alpha', '--canary', 'email=alice.planted@example.org'],
      ],
      home,
    );
    const browser = await launchChromium(record, home);
    try {
      const tab = await browser.newPage();
      await tab.goto('https://page.test/appointments?patient=Alice+Planted', { waitUntil: 'load' });
      await until(() => events >= 3);
    } finally {
      await browser.close();
    }
    expect(await record.stop()).toBe(0);
    page.close();
    collector.close();

    const database = new Database(record.database, { readonly: true });
    // A browser that is closed may leave the last answer on its way: its request is a row all the same.
    const rows = database
      .prepare(
        "select method || ' ' || url as line from exchange where host in ('page.test', 'collector.test') and coalesce(error, 'client-abort') = 'client-abort' and method is not null order by seq",
      )
      .pluck()
      .all();
    expect([...rows].sort()).toEqual([...seen].sort());
    const findings = database
      .prepare('select kind, value, protocol, how_hidden from data_event where canary is not null')
      .all();
    database.close();
    expect(findings).toContainEqual({
      kind: 'query',
      value: 'planted secret alpha',
      protocol: 'sensors-analytics',
      how_hidden: 'form.data > base64 > json',
    });
    expect(findings).toContainEqual({
      kind: 'email',
      value: 'alice.planted@example.org',
      protocol: 'sensors-analytics',
      how_hidden: 'form.data > base64 > json',
    });
  },
);
