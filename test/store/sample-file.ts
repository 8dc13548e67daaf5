import { openWriter } from '../../src/store/index.ts';
import { END, entries, session } from './sample-session.ts';
import { newFile } from './temporary-folder.ts';

/** A file that holds the sample session, ended cleanly. */
export function sampleFile(): string {
  const file = newFile();
  const writer = openWriter(file, session);
  writer.write(entries);
  writer.close(END);
  return file;
}
