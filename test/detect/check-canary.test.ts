import { expect, it } from 'vitest';
import { checkCanary } from '../../src/detect/index.ts';

it.each([
  ['text', 'short'],
  ['text', '  abc  '],
  ['text', 'Germany'],
  ['text', 'Redmi Note 8'],
  ['url', 'https://www.google.com/'],
  ['mac', '02:00:00:00:00:00'],
  ['gaid', '00000000-0000-0000-0000-000000000000'],
  ['imei', '000000000000000'],
] as const)('the %s %s is refused with a reason and a hint', (kind, value) => {
  const error = checkCanary({ kind, value });
  expect(error?.message).toContain(value.trim());
  expect(error?.hint).not.toBe('');
});

it.each([
  ['android-id', '9774d56d682e549c'],
  ['url', 'https://secret-clinic.example/appointments?patient=Alice+Planted'],
  ['query', 'planted secret alpha'],
  ['imei', '867000041234567'],
  ['query', '秘密测试词组'],
] as const)('the %s %s is accepted', (kind, value) => {
  expect(checkCanary({ kind, value })).toBeNull();
});
