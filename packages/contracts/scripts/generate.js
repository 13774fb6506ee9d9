// Writes what follows from the contracts and from the services' models: the mocks, the state's index and schema, and the clients' types that the
// contracts are held to. With --check it writes nothing, and says what is not as it should be.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { mockModules } from './generate/mocks.js';
import { readServices } from './generate/read-services.js';
import { sdkTypes } from './generate/sdk-types.js';
import { modelledIn, stateModules } from './generate/state.js';
import { stateSchema } from './generate/state-schema.js';

const check = process.argv.includes('--check');
const pathOf = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url));
const textOf = (file) => (existsSync(pathOf(file)) ? readFileSync(pathOf(file), 'utf8') : undefined);

const services = await readServices();
const modelled = modelledIn(pathOf('src/mocks/backend/services'), services);
const files = [
  ...mockModules(services),
  ...stateModules(modelled),
  stateSchema(pathOf('src/mocks/backend'), modelled),
  sdkTypes(services),
];
const changed = files.filter(({ file, text }) => textOf(file) !== text);
if (!check) {
  for (const { file, text } of changed) writeFileSync(pathOf(file), text);
  console.error(`${files.length} files of packages/contracts, ${changed.length} of them changed`);
} else if (changed.length > 0) {
  console.error('packages/contracts is not what the contracts make. Run "pnpm generate" and commit what it writes:');
  for (const { file } of changed) console.error(`  packages/contracts/${file}`);
  process.exitCode = 1;
}
