// One connection of the load: a call, its answer, the next call.
import { connect } from 'node:net';

/** Sends calls until `next` gives none; `onAnswer` gets each status, head and body. Ends with the number of calls that got no answer. */
export function runConnection(port, next, onAnswer) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1').setNoDelay();
    let pending;
    let received = Buffer.alloc(0);
    const send = () => {
      pending = next();
      if (pending) socket.write(pending.bytes);
      else socket.end();
    };
    socket.on('connect', send);
    socket.on('data', (chunk) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
      const end = received.indexOf('\r\n\r\n');
      if (end < 0) return;
      const head = received.toString('latin1', 0, end);
      const length = Number(/content-length: (\d+)/i.exec(head)?.[1]);
      if (received.length < end + 4 + length) return;
      const body = received.toString('utf8', end + 4, end + 4 + length);
      received = received.subarray(end + 4 + length);
      onAnswer(pending, Number(head.slice(9, 12)), head, body);
      send();
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(pending ? 1 : 0));
  });
}
