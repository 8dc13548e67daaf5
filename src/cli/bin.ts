#!/usr/bin/env node
import { processIo } from './process-io.ts';
import { reportError } from './report-error.ts';
import { run } from './run.ts';

const io = processIo();
// What is thrown where no one waits for it (in a socket's event, say) ends the process all the same, with our words and code.
process.on('uncaughtException', (error) => {
  process.exit(reportError(error, io));
});
process.exitCode = await run(process.argv.slice(2), io);
