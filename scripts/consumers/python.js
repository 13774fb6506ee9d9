import { run, Skipped } from './run.js';

/** Someone who takes the JSON Schemas alone, in another language. */
export function pythonProjects({ everything }) {
  return [
    {
      name: 'Python, jsonschema',
      use: async () => {
        const missing = await run('python3', ['-c', 'import jsonschema, regex'], { cwd: everything }).then(
          () => false,
          () => true,
        );
        if (missing)
          throw new Skipped('no python3 with jsonschema and regex: install python3-jsonschema and python3-regex');
        await run(process.execPath, ['write-values.mjs'], { cwd: everything });
        return (await run('python3', ['check_values.py'], { cwd: everything })).trim();
      },
    },
  ];
}
