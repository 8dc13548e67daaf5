import { expect, test } from 'vitest';
import { authorityFiles } from '../../../src/capture/certificates/authority-files.ts';

test('certificate and key are two files inside the directory; .gitignore knows both endings', () => {
  expect(authorityFiles('data/ca')).toEqual({ certificate: 'data/ca/telltale-ca.pem', key: 'data/ca/telltale-ca.key' });
});
