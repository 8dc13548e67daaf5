import { post } from '../message.ts';
import { table } from './table.ts';

const json = '["view",{"url":"https://a.example/invented"}]';

table('socket-io', {
  fires: {
    'on an event': { message: post(`42${json}`), text: json, trail: 'socket-io' },
    'on an event with namespace and number': { message: post(`42/chat,7${json}`), text: json, trail: 'socket-io' },
    'on an event with attachments': { message: post(`451-${json}`), text: json, trail: 'socket-io' },
    'on packets of a polling request': { message: post(`2\u001e42${json}\u001e40`), text: json, trail: 'socket-io' },
  },
  silent: {
    'on numbers': post('42'),
    'on broken JSON': post(`42${json.slice(0, -1)}`),
    'on a packet behind that is not known': post(`42${json}\u001ehello`),
    'on nesting without end': post(`42${'['.repeat(5000)}${']'.repeat(5000)}`),
    'on a list with a number before it': post('7["a","b","an invented question"]'),
  },
});
