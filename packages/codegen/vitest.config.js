import { defineConfig } from 'vitest/config';

// A machine may be slow; how long something takes is for the bench to say.
export default defineConfig({ test: { testTimeout: 120_000, globalSetup: '../../scripts/temporary-folder.js' } });
