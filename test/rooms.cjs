/**
 * The rooms of the house and who may enter whom, for dependency-cruiser: `npm run rooms`.
 * Rule 1: rooms never import rooms (model and bytes aside); only the hallway and the doors do.
 * Rule 2: a room is entered through its index.ts.
 * `test/structure.test.ts` plants a breach of every rule and sees to it that it is reported.
 */

/** Rooms, and what each may enter besides itself. The hallway is `pipeline`; the doors are `web` and `cli`. */
const MAY_ENTER = {
  model: [],
  bytes: ['model'],
  capture: ['model', 'bytes'],
  decode: ['model', 'bytes'],
  detect: ['model', 'bytes'],
  atlas: ['model', 'bytes'],
  claims: ['model', 'bytes'],
  store: ['model', 'bytes'],
  report: ['model', 'bytes'],
  phone: ['model', 'bytes'],
  pipeline: ['model', 'bytes', 'capture', 'decode', 'detect', 'atlas', 'claims', 'store', 'report', 'phone'],
  web: ['model', 'bytes', 'pipeline', 'store', 'report'],
};
// cli, the front door, may enter everything.

/** Packages, and the rooms that alone know them. A package that is not listed may be used nowhere in src. */
const VENDORS = {
  'better-sqlite3': ['store'],
  commander: ['cli'],
  fzstd: ['decode'],
  'mmdb-lib': ['atlas'],
  'node-forge': ['capture', 'decode'],
  pako: ['decode'],
  tldts: ['atlas'],
  undici: ['capture'],
  uqr: ['cli'],
  yaml: ['cli'],
};

/** Parts of Node that not every room may use. */
const NODE = {
  net: ['capture', 'phone', 'web', 'cli'],
  tls: ['capture', 'phone', 'web', 'cli'],
  http: ['capture', 'phone', 'web', 'cli'],
  https: ['capture', 'phone', 'web', 'cli'],
  http2: ['capture', 'phone', 'web', 'cli'],
  dgram: ['capture'],
  worker_threads: ['pipeline'],
  child_process: ['phone', 'cli'],
};

const PURE = ['model', 'bytes', 'decode', 'detect', 'atlas', 'claims', 'report'];
const IMPURE_NODE =
  'fs|net|tls|https?|http2|dgram|dns|child_process|worker_threads|cluster|os|readline|repl|inspector|timers|perf_hooks|process|vm';

const room = (names) => `^src/(${names.join('|')})/`;
const core = (names) => `^(node:)?(${names})(/|$)`;
/** A package as it is found in node_modules, its types included, or as it is named when it is not installed. */
const vendor = (name) => `(^|node_modules/(@types/)?)${name}(/|$)`;

const mayEnter = Object.entries(MAY_ENTER).map(([name, others]) => ({
  name: `rooms-apart-${name}`,
  comment: `${name} may enter ${others.join(', ') || 'no other room'}.`,
  severity: 'error',
  from: { path: room([name]) },
  to: { path: '^src/', pathNot: room([name, ...others]) },
}));

const vendors = Object.entries(VENDORS).map(([name, rooms]) => ({
  name: `vendor-${name}`,
  comment: `Only ${rooms.join(' and ')} may know ${name}.`,
  severity: 'error',
  from: { path: '^src/', pathNot: room(rooms) },
  to: { path: vendor(name), pathNot: '^src/' },
}));

const node = Object.entries(NODE).map(([name, rooms]) => ({
  name: `node-${name}`,
  comment: `Only ${rooms.join(', ')} may use node:${name}.`,
  severity: 'error',
  from: { path: '^src/', pathNot: room(rooms) },
  to: { path: core(name), dependencyTypes: ['core'] },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...mayEnter,
    ...vendors,
    ...node,
    {
      name: 'front-door',
      comment: 'A room is entered through its index.ts.',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/[^/]+/', pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$'] },
    },
    {
      name: 'front-door-from-outside',
      comment: 'The package itself enters the rooms through their index.ts, too.',
      severity: 'error',
      from: { path: '^src/[^/]+$' },
      to: { path: '^src/[^/]+/', pathNot: '^src/[^/]+/index\\.ts$' },
    },
    {
      name: 'known-rooms',
      comment: 'Every folder of src is a room of DESIGN.md with its line in MAY_ENTER.',
      severity: 'error',
      from: {},
      to: { path: '^src/[^/]+/', pathNot: room([...Object.keys(MAY_ENTER), 'cli']) },
    },
    {
      name: 'known-vendors',
      comment: 'A new package needs a line in VENDORS: one room that knows it.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '(^|/)node_modules/', pathNot: Object.keys(VENDORS).map(vendor) },
    },
    {
      name: 'pure',
      comment: 'Pure rooms touch no files, no sockets, no clock.',
      severity: 'error',
      from: { path: room(PURE) },
      to: { path: core(IMPURE_NODE), dependencyTypes: ['core'] },
    },
    {
      name: 'words-only',
      comment: 'model is words: it uses no package and nothing of Node.',
      severity: 'error',
      from: { path: room(['model']) },
      to: { pathNot: '^src/' },
    },
    {
      name: 'no-cycles',
      comment:
        'Two files that need each other are one file, or three. Types alone make no cycle: they are gone at run time.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nothing uses and that uses nothing is left over.',
      severity: 'error',
      from: { orphan: true, pathNot: '^src/(index\\.ts|cli/bin\\.ts|pipeline/[^/]+-worker\\.ts)$' },
      to: {},
    },
    {
      name: 'no-dev-dependencies',
      comment: 'What src uses is installed with the product.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'nothing-from-outside',
      comment: 'src uses src, packages and Node; not tests, benchmarks or fixtures.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(\\.\\./)*(bench|certs|dist|fixtures|test)/' },
    },
    {
      name: 'resolvable',
      comment: 'Every import leads somewhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/.*\\.d\\.ts$' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
