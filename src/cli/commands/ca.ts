import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import type { CertificateAuthority } from '../../capture/index.ts';
import { createAuthority, destroyAuthority, openAuthority } from '../../capture/index.ts';
import { UserError } from '../../model/index.ts';
import { defineVerb, examples } from '../command.ts';
import { authorityDirectory } from '../data-directory.ts';
import type { Io } from '../io.ts';
import { nearest } from '../nearest.ts';
import { groupedFingerprint } from '../record-talk.ts';
import { writeResult } from '../write-result.ts';

interface Options {
  readonly out?: string;
  readonly yes?: true;
}

const ACTIONS = ['show', 'export', 'new', 'destroy'] as const;

function show(io: Io, authority: CertificateAuthority): void {
  const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
  io.out(`${authority.commonName}\n`);
  io.out(`valid       ${day(authority.notBefore)} to ${day(authority.notAfter)}\n`);
  io.out(`sha-256     ${groupedFingerprint(authority.fingerprint)}\n`);
  io.out(`certificate ${authority.file}\n`);
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
    'The CA and its key are deleted. If it is still installed on a phone, remove it there: Settings, search "CA certificate", User.\n',
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
  run([action = ''], options, io) {
    const directory = authorityDirectory(io.env);
    const yes = options.yes === true;
    switch (ACTIONS.find((known) => known === action)) {
      case 'show':
        show(io, openAuthority(directory, { now: io.now(), create: false }));
        break;
      case 'export':
        writeResult(io, options.out, openAuthority(directory, { now: io.now(), create: false }).certificatePem);
        break;
      case 'new':
        if (existsSync(directory)) destroy(io, directory, yes);
        createAuthority(directory, io.now());
        show(io, openAuthority(directory, { now: io.now(), create: false }));
        break;
      case 'destroy':
        destroy(io, directory, yes);
        break;
      case undefined: {
        const guess = nearest(action, ACTIONS);
        throw new UserError(
          `There is no "telltale ca ${action}".`,
          `${guess ? `Did you mean ${guess}? ` : ''}Actions: ${ACTIONS.join(', ')}.`,
        );
      }
    }
    return Promise.resolve(0);
  },
});
