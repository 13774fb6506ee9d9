import { defineConfig } from 'vitest/config';

// A machine may be slow; how long something takes is for the bench to say. No test depends on another, so files share what they load.
export default defineConfig({
  test: { testTimeout: 120_000, globalSetup: '../../scripts/temporary-folder.js', isolate: false, maxWorkers: '100%' },
});
