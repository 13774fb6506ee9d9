#!/usr/bin/env node
if (process.argv[2] === 'check') await import('../dist/check/v8-flags.js');

// Whoever reads the report may stop reading (`docpact … | head`): that ends the run, and is no error.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const { main } = await import('../dist/cli/main.js');
process.exitCode = await main(process.argv.slice(2));
