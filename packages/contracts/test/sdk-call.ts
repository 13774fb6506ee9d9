import { type AnyClient, newCommand, type SdkPackage } from '../src/clients/sdk-client.ts';

/** The two ways a call can end. */
export type CallResult =
  | { readonly output: unknown; readonly error?: undefined }
  | { readonly error: unknown; readonly output?: undefined };

/** Sends a command of the operation and waits for its end. Never rejects: an error is a result too. */
export async function resultOfCall(
  { sdk, contract }: { readonly sdk: SdkPackage; readonly contract: { readonly name: string } },
  client: AnyClient,
  input: unknown,
): Promise<CallResult> {
  try {
    return { output: await client.send(newCommand(sdk, `${contract.name}Command`, input)) };
  } catch (error) {
    return { error };
  }
}
