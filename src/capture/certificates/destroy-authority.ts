import { lstatSync, rmdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { UserError } from '../../model/index.ts';
import { authorityFiles } from './authority-files.ts';

/**
 * Deletes the private key, then the certificate, then the directory when nothing else is in it. What the disk keeps of
 * a deleted file is beyond us, and the phone trusts the certificate until its owner removes it there.
 * UserError when there is no CA; other files are left alone.
 */
export function destroyAuthority(directory: string): void {
  const target = resolve(directory);
  const files = authorityFiles(target);
  const isDirectory = lstatSync(target, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const present = isDirectory ? [files.key, files.certificate].filter(exists) : [];
  if (present.length === 0) throw new UserError(`There is no CA in ${target}.`, 'Nothing was deleted.');
  try {
    for (const file of present) rmSync(file);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UserError(`The CA could not be deleted: ${reason}`, `Delete ${files.key} by hand.`, { cause });
  }
  removeIfEmpty(target);
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function removeIfEmpty(directory: string): void {
  try {
    rmdirSync(directory);
  } catch {
    // Something else is in it, or it is not ours to remove: the key is gone, which is what was promised.
  }
}
