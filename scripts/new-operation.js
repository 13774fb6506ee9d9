// Adding an operation is its contract and one command: adds one to a service and a new service with its client to a copy of the checkout, generates,
// and sees that every part of docpact knows them without an edit anywhere else. No network.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finish } from './finish.js';
import { addContracts, addDependency, added } from './new-operation/add-contracts.js';
import { copyCheckout } from './new-operation/copy-checkout.js';
import { makeClient } from './new-operation/make-client.js';
import { steps } from './new-operation/steps.js';

const work = mkdtempSync(join(tmpdir(), 'docpact-new-operation-'));
const copy = join(work, 'checkout');
const problems = [];
let now = 'the copy is made';
try {
  copyCheckout(copy);
  makeClient(join(work, 'client'), join(copy, 'packages/contracts'));
  addContracts(copy);
  addDependency(copy);
  for (const [sentence, hold] of steps) {
    now = sentence;
    const start = performance.now();
    await hold(copy);
    console.log(`new-operation: ${sentence} (${((performance.now() - start) / 1e3).toFixed(1)} s)`);
  }
} catch (error) {
  problems.push(`it does not hold that ${now}:\n${error.message}`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
finish('new-operation', problems, `every part knows ${added.join(' and ')}, without an edit`);
