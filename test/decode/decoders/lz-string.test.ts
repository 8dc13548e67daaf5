import { post } from '../message.ts';
import { table } from './table.ts';

// {"event":"search","word":"an invented question"} by lz-string 1.5.0.
const base64 = 'N4IgpgbmB2AuIC4QGcwEMBOBjAFiANCAO4D2GAJoiGtAAQCW0UcY5tAjgK5jKz0nQQAXyA==';
const uri = 'N4IgpgbmB2AuIC4QGcwEMBOBjAFiANCAO4D2GAJoiGtAAQCW0UcY5tAjgK5jKz0nQQAXyA';
const text = '{"event":"search","word":"an invented question"}';

table('lz-string', {
  fires: {
    'on base64': {
      message: post(JSON.stringify({ d: base64 })),
      text,
      trail: 'json.d > lz-string',
      params: { alphabet: 'base64' },
    },
    'on a URI component in a form': { message: post(`a=1&z=${uri}`), text, trail: 'form.z > lz-string' },
  },
  silent: {
    'without its end': post(JSON.stringify({ d: base64.slice(0, -8) })),
    'on a token that begins like it': post('["N4IgpgbmVyf0uDPw11E4M9b2F3sPCQnQQyHECaqGlZ7ufKCXJVCA"]'),
  },
});
