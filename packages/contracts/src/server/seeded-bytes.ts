import { createHash } from 'node:crypto';

/** Sixteen bytes that the seed and the name alone decide; other names give unrelated bytes. */
export const seededBytes = (seed: number, name: string): Buffer =>
  createHash('sha256').update(`${seed}:${name}`).digest().subarray(0, 16);

/** A number from 0 up to 1, without 1, that the seed and the name alone decide. */
export const seededFraction = (seed: number, name: string): number =>
  seededBytes(seed, name).readUIntBE(0, 6) / 2 ** 48;

/** A UUID (version 4 in form) that the seed and the name alone decide. */
export function seededUuid(seed: number, name: string): string {
  const bytes = seededBytes(seed, name);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
