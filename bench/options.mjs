import { parseArgs } from 'node:util';

const HELP = `Usage: npm run bench -- [options]
  --quick            fewer requests and rounds; prints, writes no file
  --requests N       requests a round, instead of what the workload has; writes no file
  --rounds N         counted rounds of each proxy (default 5; quick 2)
  --date YYYY-MM-DD  the date written into the results (default: today)
  --out FOLDER       where RESULTS.md and results.json go (default: this folder)
  --proxy NAME       only this proxy (repeatable): telltale, http-mitm-proxy, mockttp, mitmdump,
                     sslsplit, connect-tunnel; writes no file
  --workload ID      only this workload (repeatable): keep-alive, new-connection, telemetry,
                     download, hosts; writes no file
  --profile FOLDER   V8 CPU profiles of telltale, one per thread; writes no results
  --no-build         measure dist/ as it is
`;

/** Reads the command line; prints the help and ends when asked to, throws on an option that does not exist. */
export function parseOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean', default: false },
      rounds: { type: 'string' },
      requests: { type: 'string' },
      date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
      out: { type: 'string', default: import.meta.dirname },
      proxy: { type: 'string', multiple: true, default: [] },
      workload: { type: 'string', multiple: true, default: [] },
      profile: { type: 'string' },
      'no-build': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    process.exit(0);
  }
  const rounds = Number(values.rounds ?? (values.quick ? 2 : 5));
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds is a number of 1 or more');
  const requests = values.requests === undefined ? null : Number(values.requests);
  if (requests !== null && !(Number.isInteger(requests) && requests > 0))
    throw new Error('--requests is a number of 1 or more');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(values.date)) throw new Error('--date is YYYY-MM-DD');
  const partial =
    values.quick ||
    requests !== null ||
    values.proxy.length > 0 ||
    values.workload.length > 0 ||
    values.profile !== undefined;
  return {
    ...values,
    rounds,
    requests,
    build: !values['no-build'],
    writes: !partial,
    command: ['npm run bench', ...(args.length ? ['--'] : []), ...args].join(' '),
  };
}
