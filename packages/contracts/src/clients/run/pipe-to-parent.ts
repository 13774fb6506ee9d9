/**
 * The child's end of the pipe between the process that judges a client and the process that runs it. It is opened before the client is loaded.
 * It uses only functions that it took before, so that a client that replaces functions of Node or of the language can neither read the
 * secret nor change a frame. A frame from the child: secret, length (4 bytes), v8-serialized message. From the parent: length, message.
 */
import fs from 'node:fs';
import v8 from 'node:v8';

const { readSync, writeSync } = fs;
const { serialize, deserialize } = v8;
const { apply } = Reflect;
const Bytes = Uint8Array;
const { set } = Bytes.prototype;
const { min } = Math;
const leave = process.exit.bind(process);
// v8.serialize calls these by name.
for (const one of [v8.Serializer, v8.DefaultSerializer, v8.Deserializer, v8.DefaultDeserializer]) {
  Object.freeze(one);
  Object.freeze(one.prototype);
}

/** The descriptor of the pipe. */
const fd = 3;

/** The length of the secret in bytes. */
const secretLength = 16;

/** It never stands in memory that anything else shares. */
const secret = new Bytes(secretLength);
for (let got = 0; got < secretLength; ) got += readSync(fd, secret, got, secretLength - got, null) || leave();

/** Bytes that were read and not yet taken: one call to the system may bring several messages. */
const buffer = new Bytes(65_536);
let start = 0;
let end = 0;

/** The two directions of the pipe. */
export interface PipeToParent {
  readonly readMessage: () => unknown;
  readonly writeMessage: (message: unknown) => void;
}

let isTaken = false;

/** Gives the pipe to the first that asks: docpact's own code does, before it loads any other. Throws for whoever comes later. */
export function takePipe(): PipeToParent {
  if (isTaken) throw new TypeError('the pipe is taken');
  isTaken = true;
  return { readMessage, writeMessage };
}

/** The next message from the parent. Waits for it, and stops everything else in this process meanwhile. Undefined at the end of the pipe. */
function readMessage(): unknown {
  const head = readBytes(4);
  if (!head) return undefined;
  const length = at(head, 0) * 0x1000000 + (at(head, 1) << 16) + (at(head, 2) << 8) + at(head, 3);
  const message = readBytes(length);
  return message && deserialize(message);
}

/** Sends a message. Throws for what is not data. */
function writeMessage(message: unknown): void {
  const body = serialize(message);
  const { length } = body;
  const frame = new Bytes(secretLength + 4 + length);
  // By index: a method could be the client's.
  for (let i = 0; i < secretLength; i++) frame[i] = at(secret, i);
  for (let i = 0; i < 4; i++) frame[secretLength + i] = (length >>> (24 - 8 * i)) & 0xff;
  apply(set, frame, [body, secretLength + 4]);
  for (let sent = 0; sent < frame.length; ) sent += writeSync(fd, frame, sent, frame.length - sent);
}

const at = (bytes: Uint8Array | undefined, i: number): number => bytes?.[i] ?? 0;

/** Exactly that many bytes. Undefined at the end of the pipe. */
function readBytes(length: number): Uint8Array | undefined {
  const bytes = new Bytes(length);
  for (let got = 0; got < length; ) {
    if (start === end) {
      start = 0;
      end = readSync(fd, buffer, 0, buffer.length, null);
      if (end === 0) return undefined;
    }
    const count = min(end - start, length - got);
    // By index: a method would ask the client which class to make.
    for (let i = 0; i < count; i++) bytes[got + i] = at(buffer, start + i);
    start += count;
    got += count;
  }
  return bytes;
}
