import type { OperationContract } from '@docpact/schemas/runtime';
import { type AnyClient, newCommand, type SdkPackage } from '../../clients/sdk-client.ts';

/** The two ways a call can end. */
export type CallResult =
  | { readonly output: unknown; readonly error?: undefined }
  | { readonly error: unknown; readonly output?: undefined };

/** Sends a command of the operation and waits for its end. Never rejects: an error is a result too. */
export async function resultOfCall(
  { sdk, contract }: { readonly sdk: SdkPackage; readonly contract: OperationContract },
  client: AnyClient,
  input: unknown,
): Promise<CallResult> {
  try {
    // A client may have middleware that changes the input in place, and other cases use the same input.
    return { output: await client.send(newCommand(sdk, contract, copyOf(input))) };
  } catch (error) {
    return { error };
  }
}

/** A value with new lists and structures, so that changes in place do not affect the original. Dates and bytes are shared. */
function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, copyOf(member)]));
}
