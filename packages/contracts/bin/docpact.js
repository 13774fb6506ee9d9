#!/usr/bin/env node
if (process.argv[2] === 'check') await import('../dist/check/v8-flags.js');

// Whoever reads the report may stop reading (`docpact … | head`): that ends the run, and is no error. A report that is lost otherwise is one.
process.stdout.on('error', ({ code, message }) => {
  if (code === 'EPIPE') process.exit();
  process.stderr.write(`docpact: standard output cannot be written: ${message}\n`);
  process.exit(3);
});
process.stderr.on('error', () => {});

const { main } = await import('../dist/cli/main.js');
process.exitCode = await main(process.argv.slice(2));
