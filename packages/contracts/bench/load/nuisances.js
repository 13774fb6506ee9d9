// What else comes over the port meanwhile: clients that are malformed, slow, or gone.
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';

const head = (more) =>
  `POST / HTTP/1.1\r\nhost: a\r\ncontent-type: application/x-amz-json-1.1\r\nx-amz-target: Lightsail_20161128.GetInstanceSnapshot\r\n${more}\r\n`;
const compressed = gzipSync('{"instanceSnapshotName":"blog-1"}');

/** Each sends something on a connection of its own. */
const kinds = {
  'no HTTP': (socket) => socket.write('hello\r\n\r\n'),
  'HTTP/2': (socket) => socket.write('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
  'a long head': (socket) => socket.write(head(`x: ${'a'.repeat(20_000)}\r\n`)),
  'a long body': (socket) => {
    socket.write(head('content-length: 1500000\r\nconnection: close\r\n'));
    socket.write(Buffer.alloc(1_500_000));
  },
  'a compressed body': (socket) => {
    socket.write(head(`content-encoding: gzip\r\ncontent-length: ${compressed.length}\r\nconnection: close\r\n`));
    socket.write(compressed);
  },
  'deep JSON': (socket) => {
    const body = '['.repeat(100_000);
    socket.write(`${head(`content-length: ${body.length}\r\nconnection: close\r\n`)}${body}`);
  },
  'gone inside its body': (socket) => {
    socket.write(`${head('content-length: 100\r\n')}{`, () => socket.resetAndDestroy());
  },
  'a slow head': (socket) => trickle(socket, head('')),
  'a slow body': (socket) => trickle(socket, '{"instanceSnapshotName":"blog-1"}', head('content-length: 33\r\n')),
};

/** A byte a second, until the other side has enough of it. */
function trickle(socket, text, first = '') {
  if (first) socket.write(first);
  let at = 0;
  const timer = setInterval(() => socket.write(text[at++ % text.length]), 1000);
  socket.on('close', () => clearInterval(timer));
}

/** One of each kind every half second. `stop()` ends it and gives by kind how many began, and how many the endpoint had ended. */
export function startNuisances(port) {
  const counts = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, { begun: 0, ended: 0 }]));
  const open = new Set();
  const timer = setInterval(() => {
    for (const [kind, act] of Object.entries(kinds)) {
      const socket = connect(port, '127.0.0.1', () => act(socket));
      open.add(socket);
      counts[kind].begun += 1;
      socket.on('error', () => {}).on('data', () => {});
      socket.on('close', () => {
        open.delete(socket);
        counts[kind].ended += 1;
      });
    }
  }, 500);
  return {
    stop() {
      clearInterval(timer);
      const sofar = structuredClone(counts);
      for (const socket of open) socket.destroy();
      return sofar;
    },
  };
}
