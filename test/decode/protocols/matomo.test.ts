import { describe } from 'vitest';
import { get, post } from '../message.ts';
import { fires, silent, survives } from '../protocol-tables.ts';

const action =
  'idsite=3&rec=1&apiv=1&rand=88731&_id=0123456789abcdef&uid=u-1&url=https%3A%2F%2Fclinic.example%2F&action_name=Clinic';
const event = 'idsite=3&rec=1&_id=0123456789abcdef&e_c=shop&e_a=buy&cdt=1588243200';
const identity = { _id: '0123456789abcdef', uid: 'u-1' };

describe('matomo', () => {
  fires('matomo', [
    ['a page view, on a path that says nothing', get(`/x?${action}`), [{ name: 'pageview', time: null, identity }]],
    ['an event that was kept for later', post(event), [{ name: 'buy', time: 1588243200000 }]],
    ['a search', get(`/x?${action}&search=planted%20secret`), [{ name: 'search' }]],
    [
      'little else, but the path of Matomo',
      get('/stats/matomo.php?idsite=1&rec=1&link=https%3A%2F%2Fa.example'),
      [{ name: 'link' }],
    ],
    [
      'a list of requests',
      post(JSON.stringify({ requests: [`?${action}`, `?${event}`, 7, '?idsite=3'], token_auth: 't' })),
      [
        { name: 'pageview', identity },
        { name: 'buy', time: 1588243200000 },
      ],
    ],
  ]);
  silent('matomo', [
    ['a site that is recorded by someone else', get('/x?idsite=3&rec=1&url=a&action_name=b')],
    ['a visitor that is none of Matomo', get(`/x?${action.replace('0123456789abcdef', 'ada')}`)],
    ['rec that is not one', get(`/matomo.php?${action.replace('rec=1', 'rec=0')}`)],
    ['a list of other requests', post('{"requests":["GET /?idsite=a&rec=1","idsite=1"]}')],
  ]);
  survives('matomo', post(JSON.stringify({ requests: [`?${action}`] })));
});
