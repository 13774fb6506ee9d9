import { InvalidArgumentError } from 'commander';

/** The seed of a run. Throws `InvalidArgumentError` for another text than a whole number of at most nine digits. */
export function parseSeed(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('a whole number of at most nine digits is expected.');
}
