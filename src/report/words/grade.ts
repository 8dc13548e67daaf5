import type { Grade } from '../../model/index.ts';

const sentences: Readonly<Record<Grade, string>> = {
  plain: 'sent as plain text inside TLS',
  encoded: 'not encrypted: only written in another alphabet, which anyone can reverse',
  compressed: 'not encrypted: only encoded and compressed, which anyone can reverse',
  binary: 'not encrypted: a binary format without field names',
  'key-in-message': 'encrypted in name only: the key travels in the same message',
  'key-in-capture': 'encrypted in name only: the key was sent in another message of this phone',
  'key-hard-coded': 'encrypted with a key built into the app: one key for all phones',
  'key-derived': 'encrypted with a key made from values that are sent as well',
  'key-from-device':
    'encrypted with a key that was taken from this phone: the vendor can read it, an eavesdropper cannot',
  'public-key': 'encrypted for the vendor, who alone holds the key',
  pseudonym: 'hashed: whoever has the value can link the hash back to it',
  opaque: 'could not be read: consistent with encryption, or with compression by an unknown dictionary',
  unknown: 'how it was hidden is not known',
};

/** How well a value was hidden, as part of a sentence. */
export function gradeSentence(grade: Grade): string {
  return sentences[grade];
}
