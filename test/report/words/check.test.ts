import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { howToCheck } from '../../../src/report/words/check.ts';
import { sampleEvidence } from '../sample.ts';

it('a body is taken out by its hash, hashed and decoded', () => {
  const { commands } = howToCheck('a.sqlite', sampleEvidence());
  expect(commands[0]).toBe(`sqlite3 'a.sqlite' "SELECT * FROM data_event WHERE exchange_id = 12"`);
  expect(commands[1]).toContain(sampleEvidence().sha256);
  expect(commands.slice(2)).toEqual(['sha256sum x12.bin', 'telltale decode x12.bin']);
});

it('a message of a WebSocket is taken out the same way, into a file of its own', () => {
  const { commands } = howToCheck('a.sqlite', sampleEvidence({ root: 'request.message.3' }));
  expect(commands[1]).toContain(sampleEvidence().sha256);
  expect(commands.slice(2)).toEqual(['sha256sum x12-message-3.bin', 'telltale decode x12-message-3.bin']);
});

it('a header is not looked for among the bodies', () => {
  expect(howToCheck('a.sqlite', sampleEvidence({ root: 'request.headers.x.body' })).commands.join(' ')).not.toContain(
    'FROM body',
  );
});

it('the name of a file cannot become a command', () => {
  const file = `a'; echo pwned; '$(id)\n\`id\`.sqlite`;
  const { commands } = howToCheck(file, sampleEvidence());
  const said = execFileSync('/bin/sh', ['-c', commands[0]!.replace('sqlite3', 'printf %s')], { encoding: 'utf8' });
  expect(said.startsWith(file.replace('\n', ''))).toBe(true);
});
