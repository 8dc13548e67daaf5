import { expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { sampleFile } from '../../store/sample-file.ts';
import { expectFailure } from '../expect-failure.ts';
import { fakeIo } from '../fake-io.ts';
import { userFile } from '../user-file.ts';

const MINE = `claims:
  - id: vendor
    says: Pages go to sa.example.
    refuted: They do not.
    where: {kind: url, host: sa.example}
`;

test('the built-in claims are printed with their verdicts', async () => {
  const { io, out, err } = fakeIo();
  expect(await run(['claims', sampleFile()], io)).toBe(0);
  expect(out()).toContain('SUPPORTED history');
  expect(out()).toContain('UNTESTED consent');
  expect(err()).toContain('SYNTHETIC');
});

test('a user’s claims stand instead of them, as one JSON object', async () => {
  const { io, out } = fakeIo();
  expect(await run(['claims', sampleFile(), '--claims', userFile(MINE), '--json'], io)).toBe(0);
  expect(JSON.parse(out())).toMatchObject({
    format: 'telltale-claims',
    synthetic: true,
    claims: [{ id: 'vendor', verdict: 'supported', seen: { findings: 1, exchangeIds: [1] } }],
  });
});

test('--fail-on ends with 1 when there is such a verdict', async () => {
  const args = ['claims', sampleFile(), '--claims', userFile(MINE), '--fail-on'];
  expect(await run([...args, 'supported'], fakeIo().io)).toBe(1);
  expect(await run([...args, 'untested'], fakeIo().io)).toBe(0);
  await expectFailure([...args, 'suported'], 'Did you mean supported?');
});

test('a wrong key in a claim file is named with its line', async () => {
  const file = userFile(MINE.replace('where', 'were'));
  const told = await expectFailure(['claims', sampleFile(), '--claims', file], 'line 5: there is no key "were" here.');
  expect(told).toContain('Did you mean where?');
});

test('a session is no second device beside itself', async () => {
  await expectFailure(['claims', sampleFile(), '--with', sampleFile()], 'Both files hold the same session.');
});
