import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';

/** The file that takes longest begins first, since nothing could run beside it at the end. */
class LongestFirst extends BaseSequencer {
  async sort(files) {
    const isLongest = ({ moduleId }) => moduleId.endsWith('/test/broken-clients.test.ts');
    const sorted = await super.sort(files);
    return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))];
  }
}

// A machine may be slow; how long something takes is for the bench to say. No test depends on another, so files share what they load.
export default defineConfig({
  test: {
    testTimeout: 120_000,
    globalSetup: '../../scripts/temporary-folder.js',
    isolate: false,
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
  },
});
