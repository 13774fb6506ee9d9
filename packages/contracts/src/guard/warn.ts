import type { Logger } from '@smithy/types';

/** Tells the client's logger, or the console where the client has none. */
export const warn = (logger: Logger | undefined, message: string): void =>
  (logger && !isSilentDefault(logger) ? logger : console).warn(message);

/**
 * A client without a logger of its own has one whose methods do nothing. Told by their empty bodies, since bundlers rename its class;
 * a caller who wants silence gives a plain object.
 */
const isSilentDefault = (logger: Logger): boolean =>
  Object.getPrototypeOf(logger) !== Object.prototype && /\{\s*\}$/.test(String(logger.warn));
