#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';

// A run ends before most of its optimized code would pay for itself: waiting longer before optimizing saves a fifth of the CPU.
setFlagsFromString('--interrupt-budget=600000');

const { main } = await import('../dist/cli/main.js');
process.exitCode = await main(process.argv.slice(2));
