import { expect, test } from 'vitest';
import { StoreError, UserError } from '../../src/model/errors.ts';

test('a user error carries its hint and its cause', () => {
  const cause = new Error('below');
  const error = new UserError('It did not work.', 'Try again.', { cause });
  expect(error).toMatchObject({ name: 'UserError', message: 'It did not work.', hint: 'Try again.', cause });
  expect(error).toBeInstanceOf(Error);
});

test('a store error is told by its code', () => {
  expect(new StoreError('DISK_FULL', 'The disk is full.')).toMatchObject({ name: 'StoreError', code: 'DISK_FULL' });
});
