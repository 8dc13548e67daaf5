import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import type { ControlAnswer, ControlRequest } from './control-message.ts';
import { readRequest } from './control-message.ts';
import { controlFolder } from './control-folder.ts';
import type { Io } from './io.ts';

export interface ControlServer {
  close(): void;
}

type Answer = (request: ControlRequest) => ControlAnswer;

const LONGEST_LINE = 4096;
const PATIENCE = 5_000;
/** Bytes that the name of a socket may have on the systems that allow fewest (`sun_path`, unix(7)). */
const LONGEST_NAME = 103;

/** Listens on a socket that only this user can open. An error says why `telltale phase` will not reach the session. */
export async function serveControl(io: Io, answer: Answer): Promise<ControlServer> {
  const folder = controlFolder(io.env);
  const path = join(folder, `${io.pid}.sock`);
  if (Buffer.byteLength(path) > LONGEST_NAME) throw new Error(`the name ${path} is too long for a socket`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // An earlier process with our id may have crashed.
  rmSync(path, { force: true });
  const server = createServer((socket) => {
    serve(socket, answer);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
  chmodSync(path, 0o600);
  server.unref();
  return {
    close() {
      server.close();
      rmSync(path, { force: true });
    },
  };
}

/** One line in, one line out; what comes after it is not read. */
function serve(socket: Socket, answer: Answer): void {
  let text = '';
  const read = (piece: string): void => {
    text += piece;
    const end = text.indexOf('\n');
    if (end < 0 && text.length <= LONGEST_LINE) return;
    socket.removeListener('data', read);
    socket.resume();
    socket.end(`${JSON.stringify(reply(text.slice(0, Math.max(end, 0)), answer))}\n`);
  };
  socket.setEncoding('utf8');
  socket.setTimeout(PATIENCE, () => socket.destroy());
  socket.on('error', () => undefined);
  socket.on('data', read);
}

function reply(line: string, answer: Answer): ControlAnswer {
  const refuse = (message: string): ControlAnswer => ({ ok: false, database: '', message });
  const request = readRequest(line);
  if (request === null) return refuse('The request is not one that this version of telltale knows.');
  try {
    return answer(request);
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}
