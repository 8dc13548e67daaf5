import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';

/** Files below a folder of the tree, as sorted paths from the root with `/`; none when the folder is not there. */
export function filesBelow(root: string, folder: string): readonly string[] {
  return entries(root, folder)
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(root, path) : [path];
    })
    .sort();
}

/** Names of the folders right inside a folder. */
export function foldersIn(root: string, folder: string): readonly string[] {
  return entries(root, folder)
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function entries(root: string, folder: string): readonly Dirent[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true });
  } catch {
    return [];
  }
}
