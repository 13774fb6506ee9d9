import { written } from './peers/written.js';

/** Ours, in the shape of a peer. */
export const docpact = {
  ...written(
    'docpact',
    ({ key, name }) => `import { is${name}, ${name} } from '@docpact/schemas/${key}';

export { is${name} as is };
export const { issues: first, issues: all } = ${name};
`,
  ),
  verdictOf: ({ key, name }) => `export { is${name} } from '@docpact/schemas/${key}';`,
  wholeOf: ({ key, name }) => `export { ${name} } from '@docpact/schemas/${key}';`,
};
