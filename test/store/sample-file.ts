import type { Entry } from '../../src/model/index.ts';
import { openWriter } from '../../src/store/index.ts';
import { END, entries, session } from './sample-session.ts';
import { newFile } from './temporary-folder.ts';

/** A file that holds the sample session and what else is given, ended cleanly. */
export function sampleFile(more: readonly Entry[] = []): string {
  const file = newFile();
  const writer = openWriter(file, session);
  writer.write([...entries, ...more]);
  writer.close(END);
  return file;
}
