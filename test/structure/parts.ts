import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FAMILIES, type Family } from './families.ts';
import { filesBelow, foldersIn } from './files-below.ts';

/** A part as its registry lists it; anything may be missing, that is what is being looked for. */
interface Part {
  readonly id?: string;
  readonly name?: string;
  readonly docs?: {
    readonly summary?: string;
    readonly references?: readonly string[];
    readonly limitations?: readonly string[];
  };
}

/** Parts whose file, registry line, fixtures and docs do not match, and fixtures of parts that do not exist. */
export async function unmatchedParts(root: string): Promise<readonly string[]> {
  const present = FAMILIES.filter(
    (family) => partFiles(root, family).length > 0 || existsSync(join(root, family.registry)),
  );
  const listed = await Promise.all(present.map(async (family) => ({ family, parts: await registered(root, family) })));
  const problems = listed.flatMap(({ family, parts }) => [
    ...filesAndLines(root, family, parts),
    ...parts.flatMap((part) => (family.documented ? docsOf(family, part) : [])),
    ...parts.flatMap((part) => fixturesOf(root, family, nameOf(family, part))),
  ]);
  return [...problems, ...strayFixtures(root, listed)];
}

async function registered(root: string, family: Family): Promise<readonly Part[]> {
  const file = join(root, family.registry);
  if (!existsSync(file)) return [];
  const module = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Readonly<Record<string, unknown>>;
  const list = module[family.list];
  return Array.isArray(list) ? (list as readonly Part[]) : [];
}

function nameOf(family: Family, part: Part): string {
  return part[family.key] ?? '(without a name)';
}

function filesAndLines(root: string, family: Family, parts: readonly Part[]): readonly string[] {
  const names = parts.map((part) => nameOf(family, part));
  const files = names.map((name) => fileOf(family, name));
  return [
    ...partFiles(root, family)
      .filter((file) => !files.includes(file))
      .map((file) => `${file}: has no line in ${family.registry}`),
    ...files.filter((file) => !existsSync(join(root, file))).map((file) => `${family.registry}: there is no ${file}`),
    ...names
      .filter((name, index) => names.indexOf(name) !== index)
      .map((name) => `${family.registry}: ${name} is listed twice`),
  ];
}

function fileOf(family: Family, name: string): string {
  return `${family.folder}/${name}${family.suffix}.ts`;
}

function partFiles(root: string, { folder, suffix }: Family): readonly string[] {
  return filesBelow(root, folder).filter(
    (path) => path.endsWith(`${suffix}.ts`) && !path.slice(folder.length + 1).includes('/'),
  );
}

function docsOf(family: Family, part: Part): readonly string[] {
  const { summary = '', references = [], limitations = [] } = part.docs ?? {};
  const missing = [
    ...(summary === '' ? ['summary'] : []),
    ...(references.length === 0 ? ['reference'] : []),
    ...(limitations.length === 0 ? ['limitation'] : []),
  ];
  return missing.map((what) => `${fileOf(family, nameOf(family, part))}: its docs have no ${what}`);
}

function fixturesOf(root: string, family: Family, name: string): readonly string[] {
  if (family.fixtures === null) return [];
  const folder = `${family.fixtures}/${name}`;
  if (filesBelow(root, folder).length === 0) return [`${folder}: the ${family.word} has no fixtures`];
  return family.tables
    .filter((table) => rows(join(root, folder, table)) === 0)
    .map((table) => `${folder}/${table}: has no rows`);
}

function rows(file: string): number {
  const table: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  return Array.isArray(table) ? table.length : 0;
}

function strayFixtures(
  root: string,
  listed: readonly { readonly family: Family; readonly parts: readonly Part[] }[],
): readonly string[] {
  const folders = new Set(listed.flatMap(({ family }) => (family.fixtures === null ? [] : [family.fixtures])));
  return [...folders].flatMap((folder) => {
    const owners = listed.filter(({ family }) => family.fixtures === folder);
    const names = new Set(owners.flatMap(({ family, parts }) => parts.map((part) => nameOf(family, part))));
    return foldersIn(root, folder)
      .filter((name) => !names.has(name) && !existsSync(join(root, folder, name, 'README.md')))
      .map((name) => `${folder}/${name}: fixtures of nothing, and no README.md that says why`);
  });
}
