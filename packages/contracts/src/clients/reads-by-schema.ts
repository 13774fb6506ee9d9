import type { AnyClient } from './sdk-client.ts';

/**
 * Whether a client reads answers by runtime schemas, through the protocol in its configuration: those from 3.931 on do.
 * Older ones read them by code that was generated for each shape: it mends what it can and drops what it cannot read,
 * takes every fault that it does not know for the caller's, and says of an answer that it cannot parse no status.
 */
export const readsBySchema = ({ config }: AnyClient): boolean => Reflect.get(config, 'protocol') !== undefined;
