import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createAuthority, openAuthority } from '../../capture/index.ts';
import { UserError } from '../../model/index.ts';
import { judgedReport, ownPage, partDocs, startRecording } from '../../pipeline/index.ts';
import { formats } from '../../report/index.ts';
import { openReader } from '../../store/index.ts';
import { defineVerb, examples } from '../command.ts';
import type { DemoScript } from '../demo/script.ts';
import { hostsOf, loadDemoScript } from '../demo/script.ts';
import { startCollector } from '../demo/collector.ts';
import { playScript } from '../demo/scripted-phone.ts';
import type { Io } from '../io.ts';
import { paint, wantsColor } from '../paint.ts';
import { VERSION } from '../version.ts';
import { writeResult } from '../write-result.ts';

interface Options {
  readonly out: string;
}

const format = (id: string) => formats.find((one) => one.id === id)!;

/** Plays the script through a real proxy into the session file. */
async function play(script: DemoScript, file: string, io: Io): Promise<void> {
  const color = paint(io.errIsTty, io.env);
  const directory = mkdtempSync(join(tmpdir(), 'telltale-demo-'));
  const collector = await startCollector(hostsOf(script), join(directory, 'collector'));
  try {
    createAuthority(join(directory, 'ca'), io.now());
    const authority = openAuthority(join(directory, 'ca'), { now: io.now(), create: false });
    const [first, ...later] = script.phases;
    const failures: Error[] = [];
    const recording = await startRecording({
      file,
      listen: { host: '127.0.0.1', port: 0 },
      contextFor: (host) => authority.contextFor(host),
      page: ownPage(authority),
      upstreamCa: [collector.caPem],
      resolve: collector.resolve,
      allowLoopback: true,
      allowLan: [],
      passthrough: [],
      phase: { name: first!.name, private: first!.private, consent: first!.consent },
      canaries: script.canaries,
      keys: [],
      toolVersion: VERSION,
      synthetic: true,
      now: io.now,
      onExchange: () => undefined,
      onFinding: () => undefined,
      onFull: 'block',
      onOutage: (error) => {
        if (error) failures.push(error);
      },
      onFailed: (error) => failures.push(error),
    });
    const result = await playScript(script, {
      proxy: { host: recording.host, port: recording.port },
      caPem: authority.certificatePem,
      onPhase: (phase) => {
        if (later.includes(phase))
          recording.phase({ name: phase.name, private: phase.private, consent: phase.consent });
        io.err(`${color.bold(`phase ${phase.name}`)}\n`);
      },
      onStep: (say, done, total) => {
        io.err(`  ${color.dim(`${done}/${total}`.padStart(5))} ${say}\n`);
      },
    });
    const counts = await recording.stop();
    for (const failure of failures) throw failure;
    if (result.failed.length > 0) {
      throw new UserError(
        `${result.failed.length} requests of the demo did not get through: ${result.failed[0]!}`,
        'The demo needs free use of 127.0.0.1; a firewall or a security program may stand in the way.',
      );
    }
    io.err(
      `\n${result.sent} requests played, ${counts.exchanges} recorded, ${counts.findings} findings, ${collector.received()} arrived\n\n`,
    );
  } finally {
    await collector.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

export default defineVerb<Options>({
  name: 'demo',
  describe: (parser) =>
    parser
      .description('see it work: a scripted phone, the real proxy, a session file and a report; no phone, no network')
      .option('--out <name>', 'name of the files to make', 'demo')
      .addHelpText(
        'after',
        examples('telltale demo', "sqlite3 demo.sqlite 'select phase, kind, value, how_hidden from data_event'"),
      ),
  async run(_args, options, io) {
    if (options.out.endsWith('/'))
      throw new UserError(`"${options.out}" is a folder.`, 'Give a name without ending, for example --out demo.');
    const file = resolve(`${options.out}.sqlite`);
    const page = resolve(`${options.out}.html`);
    // The demo's own files of an earlier try; nothing else carries this name and is synthetic.
    removeEarlierDemo(file);
    const script = loadDemoScript();
    io.err(`${script.title}\n${script.note}\n\n`);
    await play(script, file, io);
    const reader = openReader(file);
    try {
      const data = judgedReport(reader, { toolVersion: VERSION, generatedAt: io.now(), parts: partDocs() });
      const width = Math.min(io.columns, 120);
      io.out(format('text').render(data, { color: wantsColor(io.outIsTty, io.env), width }));
      writeResult(io, page, format('html').render(data, { color: false, width }));
    } finally {
      reader.close();
    }
    io.err(`Session: ${file}\nLook into it: sqlite3 ${file} 'select phase, kind, value, how_hidden from data_event'\n`);
    return 0;
  },
});

/** Removes an earlier demo's session; a session of a real phone under that name is not touched. */
function removeEarlierDemo(file: string): void {
  let synthetic: boolean;
  try {
    const reader = openReader(file);
    synthetic = reader.session().synthetic;
    reader.close();
  } catch {
    return;
  }
  if (!synthetic) throw new UserError(`${file} is a session of a real phone.`, 'Choose another name with --out.');
  for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true });
}
