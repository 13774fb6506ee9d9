/**
 * That these files are the packages, also where the packages depend on each other, as each package manager is told it: in which file, and what it holds.
 */
export const overrideForms = (files) => ({
  npm: { file: 'package.json', holds: { overrides: files } },
  yarn: { file: 'package.json', holds: { resolutions: files } },
  pnpm: { file: 'pnpm-workspace.yaml', holds: { overrides: files } },
});

/** The same for a person: what to add to which file. JSON is YAML too, but nobody writes it so. */
export function overrideText(files) {
  const forms = Object.entries(overrideForms(files)).map(
    ([manager, { file, holds }]) =>
      `With ${manager}, in ${file}:\n${file.endsWith('.yaml') ? yaml(holds) : json(holds)}`,
  );
  return [`In package.json, those that you import or run:\n${json({ dependencies: files })}`, ...forms].join('\n\n');
}

const json = (value) => JSON.stringify(value, null, 2);

const yaml = (holds) =>
  Object.entries(holds)
    .flatMap(([key, files]) => [
      `${key}:`,
      ...Object.entries(files).map(([name, file]) => `  ${JSON.stringify(name)}: ${JSON.stringify(file)}`),
    ])
    .join('\n');
