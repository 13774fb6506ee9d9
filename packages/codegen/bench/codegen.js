import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from '../dist/index.js';

// Measures what an operation costs as their number grows: copies of the services that ship, under other names.
const shipped = fileURLToPath(new URL('../../schemas/services', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'docpact-bench-'));

/** Copies every service under a name of its own; the text of a document names its service. */
async function copyServices(to, copies) {
  for (const service of await readdir(shipped))
    for (let copy = 0; copy < copies; copy++) {
      const name = `${service}-${copy}`;
      await mkdir(join(to, name), { recursive: true });
      for (const file of await readdir(join(shipped, service))) {
        const text = await readFile(join(shipped, service, file), 'utf8');
        const renamed = text
          .replaceAll(`"service": "${service}"`, `"service": "${name}"`)
          .replaceAll(`urn:docpact:${service}:`, `urn:docpact:${name}:`);
        await writeFile(join(to, name, file), renamed);
      }
    }
}

const seconds = async (work) => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};

try {
  await generate({ services: shipped, out: join(folder, 'warm-up') });
  const rows = [];
  for (const copies of [1, 10, 100]) {
    const services = join(folder, `services-${copies}`);
    await copyServices(services, copies);
    const out = join(folder, `out-${copies}`);
    const first = await seconds(() => generate({ services, out }));
    const check = await seconds(() => generate({ services, out, check: true }));
    const operations = 5 * copies;
    const each = (first * 1000) / operations;
    rows.push({ operations, seconds: first, each, linear: each / (rows[0]?.each ?? each), check });
  }
  console.log('operations  seconds  ms/operation  x linear  seconds of --check');
  for (const { operations, seconds: total, each, linear, check } of rows)
    console.log(
      `${String(operations).padStart(10)}  ${total.toFixed(2).padStart(7)}  ${each.toFixed(1).padStart(12)}  ${linear.toFixed(2).padStart(8)}  ${check.toFixed(2).padStart(18)}`,
    );
} finally {
  await rm(folder, { recursive: true });
}
