import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { openReader } from '../../src/store/index.ts';
import { startOrigin } from '../capture/loopback.ts';
import { freshHome, startRecord } from './telltale.ts';

const LAPTOP = '192.168.213.1';
const PHONE = '192.168.213.2';
const OTHER = '192.168.213.3';
const run = promisify(execFile);
const net = `tt${process.pid}`;
const ip = (...args: readonly string[]): string => execFileSync('ip', args, { encoding: 'utf8', stdio: 'pipe' });

function rmNet(): void {
  spawnSync('ip', ['netns', 'del', net]);
}

/** Two hosts on one cable: a namespace of our own stands for the phone. Needs root on Linux. */
function makeNet(): boolean {
  try {
    ip('netns', 'add', net);
    ip('link', 'add', net, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', net);
    ip('addr', 'add', `${LAPTOP}/24`, 'dev', net);
    ip('link', 'set', net, 'up');
    for (const address of [PHONE, OTHER]) ip('-n', net, 'addr', 'add', `${address}/24`, 'dev', 'eth0');
    ip('-n', net, 'link', 'set', 'eth0', 'up');
    return true;
  } catch {
    // Not allowed here, or half-way: the test says that it was skipped, and nothing is left behind.
    rmNet();
    return false;
  }
}

const canNet = process.platform === 'linux' && process.getuid?.() === 0 && makeNet();
afterAll(() => {
  if (canNet) rmNet();
});

/** curl on the phone: what it printed and the status; 000 when there was no answer. */
async function curl(...args: readonly string[]): Promise<string> {
  const all = ['netns', 'exec', net, 'curl', '-s', '--noproxy', '', '--max-time', '10', '-w', ' %{http_code}', ...args];
  return run('ip', all).then(
    ({ stdout }) => stdout,
    (error: unknown) => (error as { stdout?: string }).stdout ?? '',
  );
}

test.skipIf(!canNet)(
  'over a network: a device that is not paired reaches nothing, a paired one is served, a code works once [root and network namespaces]',
  async () => {
    let asked = 0;
    const origin = await startOrigin((_request, response) => {
      asked += 1;
      response.end('from the origin');
    }, null);
    const home = freshHome();
    const target = `origin.test:${origin.port}`;
    const record = await startRecord(
      [
        '--wifi',
        LAPTOP,
        '--out',
        'phone.sqlite',
        '--allow-loopback',
        '--resolve',
        `${target}=127.0.0.1:${origin.port}`,
      ],
      home,
    );
    const proxy = `http://${LAPTOP}:${record.port}`;
    expect(record.host).toBe(LAPTOP);
    const listening = record.events[0] as unknown as { pair: { url: string } };
    const token = listening.pair.url.split('#')[1]!;

    // Nothing is bound to loopback.
    await expect(run('curl', ['-s', `http://127.0.0.1:${record.port}/`])).rejects.toThrow();
    for (const url of [`http://${target}/`, `https://${target}/`])
      expect(await curl('-x', proxy, url)).not.toContain('origin');
    expect(asked).toBe(0);
    expect(await curl(`${proxy}/pair`)).toMatch(/Pair this phone[\s\S]* 200$/);
    expect(await curl('--data', `token=${'0'.repeat(32)}`, `${proxy}/pair`)).toMatch(/ 403$/);

    expect(await curl('--interface', PHONE, '--data', `token=${token}`, `${proxy}/pair`)).toMatch(/ 303$/);
    expect(await curl('--interface', PHONE, '-x', proxy, `http://${target}/`)).toBe('from the origin 200');
    expect(await curl('--interface', PHONE, `${proxy}/`)).toMatch(/telltale CA[\s\S]* 200$/);
    expect(await curl('--interface', OTHER, '--data', `token=${token}`, `${proxy}/pair`)).toMatch(/ 403$/);
    expect(await curl('--interface', OTHER, '-x', proxy, `http://${target}/`)).toMatch(/not paired[\s\S]* 403$/);
    expect(asked).toBe(1);

    expect(await record.stop()).toBe(0);
    origin.close();
    expect(record.events.filter(({ event }) => event === 'paired')).toMatchObject([{ address: PHONE }]);
    const reader = openReader(record.database);
    expect([...reader.exchanges()].map(({ clientIp, host }) => [clientIp, host])).toEqual([[PHONE, 'origin.test']]);
    reader.close();
  },
);

test('--wifi and an address in --listen contradict each other', async () => {
  const home = freshHome();
  await expect(startRecord(['--listen', '192.168.1.20:0', '--wifi', '192.168.1.20'], home)).rejects.toThrow(
    'contradict',
  );
});
