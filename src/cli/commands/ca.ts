import { existsSync, readdirSync } from 'node:fs';
import type { Command } from 'commander';
import type { CertificateAuthority } from '../../capture/index.ts';
import { createAuthority, destroyAuthority, openAuthority } from '../../capture/index.ts';
import { UserError } from '../../model/index.ts';
import { defineVerb, examples } from '../command.ts';
import { authorityDirectory } from '../data-directory.ts';
import { fingerprintLines } from '../fingerprint-lines.ts';
import type { Io } from '../io.ts';
import { oneOf } from '../one-of.ts';
import { writeResult } from '../write-result.ts';

interface Options {
  readonly out?: string;
  readonly yes?: true;
}

const ACTIONS = ['show', 'export', 'new', 'destroy'] as const;

function show(io: Io, authority: CertificateAuthority): void {
  const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
  const rows = [
    ['name', authority.commonName],
    ['valid', `${day(authority.notBefore)} to ${day(authority.notAfter)}`],
    ['sha-256', fingerprintLines(authority.fingerprint).join(`\n${' '.repeat(13)}`)],
    ['certificate', authority.file],
  ] as const;
  for (const [name, value] of rows) io.out(`${name.padEnd(13)}${value}\n`);
}

function destroy(io: Io, directory: string, yes: boolean): void {
  if (!yes) {
    throw new UserError(
      'This deletes the key of the CA for good.',
      'Remove the CA from the phone first, then repeat with --yes.',
    );
  }
  destroyAuthority(directory);
  io.err(
    'The CA and its key are deleted. If it is still installed on a phone, remove it\nthere: Settings, search "CA certificate", User.\n',
  );
}

export default defineVerb<Options>({
  name: 'ca',
  describe: (parser: Command) =>
    parser
      .description('the certificate authority that the phone has to trust')
      .argument('<action>', 'show, export, new or destroy')
      .option('--out <file>', 'export: write the PEM to this file')
      .option('--yes', 'destroy, new: really do it')
      .addHelpText(
        'after',
        examples('telltale ca show', 'telltale ca export --out telltale-ca.pem', 'telltale ca destroy --yes'),
      ),
  run([given = ''], options, io) {
    const directory = authorityDirectory(io.env);
    const yes = options.yes === true;
    const open = (): CertificateAuthority => openAuthority(directory, { now: io.now(), create: false });
    const action = oneOf(given, ACTIONS, { complaint: `There is no "telltale ca ${given}".`, all: 'Actions' });
    if (options.out !== undefined && action !== 'export') {
      throw new UserError(`"telltale ca ${action}" writes no file.`, '--out belongs to "telltale ca export".');
    }
    switch (action) {
      case 'show':
        show(io, open());
        break;
      case 'export':
        writeResult(io, options.out, open().certificatePem);
        break;
      case 'new':
        if (existsSync(directory) && readdirSync(directory).length > 0) destroy(io, directory, yes);
        show(io, createAuthority(directory, io.now()));
        break;
      case 'destroy':
        destroy(io, directory, yes);
        break;
    }
    return Promise.resolve(0);
  },
});
