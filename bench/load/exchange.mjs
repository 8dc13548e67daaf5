import { createResponseReader } from './response-reader.mjs';

/** Makes a function that sends one request over the connection and resolves to its response. */
export function createExchange(tls) {
  const reader = createResponseReader();
  let waiting = null;
  const fail = (error) => {
    waiting?.reject(error);
    waiting = null;
  };
  tls.on('data', (chunk) => {
    try {
      const response = reader.add(chunk);
      if (response === null) return;
      const { resolve } = waiting;
      waiting = null;
      resolve(response);
    } catch (error) {
      fail(error);
    }
  });
  tls.on('error', fail);
  tls.once('close', () => fail(new Error('the connection was closed')));
  return (bytes) =>
    new Promise((resolve, reject) => {
      waiting = { resolve, reject };
      tls.write(bytes);
    });
}
