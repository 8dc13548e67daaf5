import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LiveConnection } from '../../src/capture/live-connection.ts';
import { openConnection } from '../../src/capture/live-connection.ts';
import type { ProxyOptions } from '../../src/capture/options.ts';
import { createRefusalLedger } from '../../src/capture/refusals/refusal-ledger.ts';
import { refusalKey } from '../../src/capture/watch-app.ts';
import { whyHostUnread, whyTlsUnread } from '../../src/capture/why-unread.ts';
import { socketPair, testDeps } from './scripted.ts';
import { buildHello, helloOf } from './tls/hellos.ts';

let phone: Awaited<ReturnType<typeof socketPair>>;
let phase = 1;
beforeEach(async () => {
  phone = await socketPair();
  phase = 1;
});
afterEach(() => {
  phone.close();
});
const connection = (options: Partial<ProxyOptions> = {}): LiveConnection =>
  openConnection(phone.near, 1, {
    ...testDeps({ options }),
    refusals: createRefusalLedger({ now: () => 1000, phase: () => phase }),
  });
const target = { host: 'a.test', port: 443 };
const hello = helloOf(buildHello({ extensions: [0], sni: 'b.test' }));
const nameless = helloOf(buildHello({}));
const is =
  (...hosts: readonly string[]) =>
  (host: string): boolean =>
    hosts.includes(host);

test.each<[what: string, options: Partial<ProxyOptions>, code: string | null]>([
  ['nothing was asked', {}, null],
  ['the target was asked for', { passthrough: is('a.test') }, 'passed-through-asked'],
  ['the name was asked for', { passthrough: is('b.test') }, 'passed-through-asked'],
  ['neither is selected', { interceptOnly: is('c.test') }, 'passed-through-not-selected'],
  ['the target is selected', { interceptOnly: is('a.test') }, null],
  ['the name is selected', { interceptOnly: is('b.test') }, null],
  ['selected, but not to be read', { interceptOnly: is('a.test'), passthrough: is('b.test') }, 'passed-through-asked'],
  ['the name is on the default list', { defaultPassthrough: is('b.test') }, 'passed-through-default'],
])('%s: %#', (_what, options, code) => {
  const why = whyTlsUnread(connection(options), target, hello);
  expect(why?.code ?? null).toBe(code);
  if (why) expect(why.detail).toMatch(/^Passed through unread.*\.$/);
});

test('without TLS only what was asked for counts: a connectivity check over plain HTTP is read', () => {
  const hosts = [target.host];
  expect(whyHostUnread(connection({ passthrough: is('a.test') }), hosts)?.code).toBe('passed-through-asked');
  expect(whyHostUnread(connection({ interceptOnly: is() }), hosts)?.code).toBe('passed-through-not-selected');
  expect(whyHostUnread(connection({ interceptOnly: is('a.test') }), hosts)).toBeNull();
  expect(whyHostUnread(connection({ defaultPassthrough: is('a.test') }), hosts)).toBeNull();
});

test('an app that refuses our certificate is let through at that host, with the reason', () => {
  const own = connection();
  own.deps.refusals.observe(refusalKey(own, target, hello), 'alert');
  expect(whyTlsUnread(own, target, hello)).toMatchObject({ code: 'passed-through-distrust' });
  expect(whyTlsUnread(own, target, nameless)).toBeNull();
  for (let time = 0; time < 3; time += 1) own.deps.refusals.observe(refusalKey(own, target, nameless), 'silent');
  expect(whyTlsUnread(own, target, nameless)).toMatchObject({ code: 'passed-through-pinned' });
  phase = 2;
  expect(whyTlsUnread(own, target, hello)).toBeNull();
  expect(whyTlsUnread(own, target, hello)).toMatchObject({ code: 'passed-through-distrust' });
});

test('unless that is switched off', () => {
  const own = connection({ autoPassthrough: false });
  own.deps.refusals.observe(refusalKey(own, target, hello), 'alert');
  expect(whyTlsUnread(own, target, hello)).toBeNull();
});
