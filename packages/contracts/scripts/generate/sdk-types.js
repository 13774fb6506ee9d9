import { header } from './names.js';

/** The module that names the SDK's types of every operation; a client that has none does not compile. */
export const sdkTypes = (services) => ({
  file: 'test/types/sdk-types.generated.ts',
  text: `${header('the contracts of @docpact/schemas')}${services
    .map(({ key, binding }) => `import type * as ${key} from '${binding.sdk.package}';\n`)
    .join('')}
/** The SDK's types of every operation that has a contract. */
export interface SdkTypes {
${services.flatMap(({ key, contracts }) => contracts.map((contract) => rowOf(key, contract))).join('')}}
`,
});

const rowOf = (client, { key, name }) => `  '${key}': {
    Input: ${client}.${name}CommandInput;
    Output: ${client}.${name}CommandOutput;
  };
`;
