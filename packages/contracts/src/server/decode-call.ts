import { isUtf8 } from 'node:buffer';
import type { OperationContract } from '@docpact/schemas/runtime';
import { type Codec, type DecodedInput, WireError } from '../wire/codec.ts';
import { bodyText, type WireRequest } from '../wire/message.ts';
import { Refusal } from './refusal.ts';
import type { Addressee } from './service-directory.ts';

/** Throws `Refusal` for a body that is no text, or a form with escapes that stand for none: decoders guess at both. */
export function assertText(request: WireRequest, { protocol }: Addressee): void {
  if (!isUtf8(request.body)) throw new Refusal('malformed body', 'the body is not UTF-8');
  if (protocol !== 'awsQuery') return;
  try {
    decodeURIComponent(bodyText(request));
  } catch {
    throw new Refusal('malformed body', 'the form has an escape that is not UTF-8');
  }
}

/** The input of a call. Throws `Refusal` for a body that cannot be read at all. */
export function decodeCall(codec: Codec, request: WireRequest, contract: OperationContract): DecodedInput {
  try {
    return codec.decodeRequest(request, contract);
  } catch (error) {
    if (error instanceof WireError) throw new Refusal('malformed body', error.message);
    throw error;
  }
}
