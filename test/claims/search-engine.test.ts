import { expect, test } from 'vitest';
import { isSearchEngine } from '../../src/claims/search-engine.ts';

test.each(['www.google.co.uk', 'google.com', 'm.baidu.com', 'duckduckgo.com.', 'yandex.ru', 'WWW.Bing.com'])(
  '%s is a search engine',
  (host) => {
    expect(isSearchEngine(host)).toBe(true);
  },
);

test.each(['google', 'google.evil.example', 'notgoogle.com', 'sa.api.intl.miui.com', '', '127.0.0.1'])(
  '%s is none',
  (host) => {
    expect(isSearchEngine(host)).toBe(false);
  },
);
