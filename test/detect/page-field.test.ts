import { expect, it } from 'vitest';
import { isPageField } from '../../src/detect/page-field.ts';

it.each(['url', '$url', 'page_url', 'currentUrl', 'dl', 'Referer', '/0/properties/$latest_referrer'])(
  '%s holds a visited page',
  (name) => {
    expect(isPageField(name)).toBe(true);
  },
);

it.each([null, '', 'server_url', 'icon_url', 'api_url', 'id', 'curl'])('%s does not', (name) => {
  expect(isPageField(name)).toBe(false);
});
