/** One kind of part that a newcomer can add: a file, a line in its registry, its fixtures. */
export interface Family {
  readonly word: string;
  readonly folder: string;
  /** End of the names of its files, the folder's other files being something else; empty when all are parts. */
  readonly suffix: '' | '-format';
  /** File that lists all parts, and the name under which it exports the list. */
  readonly registry: string;
  readonly list: string;
  /** Field of a part that is also the name of its file. */
  readonly key: 'id' | 'name';
  /** Folder with one folder of fixtures a part; null when parts have none. */
  readonly fixtures: string | null;
  /** Files that must be in a part's fixtures and hold at least one row; with none, any case will do. */
  readonly tables: readonly string[];
  /** True when parts carry `docs` with a summary, references and limitations. */
  readonly documented: boolean;
}

/** The kinds of part that telltale is made of. */
export const FAMILIES: readonly Family[] = [
  {
    word: 'decoder',
    folder: 'src/decode/decoders',
    suffix: '',
    registry: 'src/decode/registry.ts',
    list: 'decoders',
    key: 'id',
    fixtures: 'fixtures/decode',
    tables: [],
    documented: true,
  },
  {
    word: 'protocol',
    folder: 'src/decode/protocols',
    suffix: '',
    registry: 'src/decode/registry.ts',
    list: 'protocols',
    key: 'id',
    fixtures: 'fixtures/decode',
    tables: [],
    documented: true,
  },
  {
    word: 'detector',
    folder: 'src/detect/detectors',
    suffix: '',
    registry: 'src/detect/registry.ts',
    list: 'detectors',
    key: 'id',
    fixtures: 'fixtures/detect',
    tables: ['fires.json', 'silent.json'],
    documented: true,
  },
  {
    word: 'format',
    folder: 'src/report',
    suffix: '-format',
    registry: 'src/report/registry.ts',
    list: 'formats',
    key: 'id',
    fixtures: null,
    tables: [],
    documented: false,
  },
  {
    word: 'command',
    folder: 'src/cli/commands',
    suffix: '',
    registry: 'src/cli/verbs.ts',
    list: 'verbs',
    key: 'name',
    fixtures: null,
    tables: [],
    documented: false,
  },
];
