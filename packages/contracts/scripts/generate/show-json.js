/** The width of a line, as biome.json has it. */
const lineWidth = 120;

/** JSON as Biome formats it: a list of plain values stands on one line where it fits, everything else on lines of its own. */
export const showJson = (value) => `${show(value, '', '')}\n`;

function show(value, indent, before) {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const line = `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
    const isPlain = value.every((item) => typeof item !== 'object' || item === null);
    if (value.length === 0 || (isPlain && indent.length + before.length + line.length < lineWidth)) return line;
    return `[\n${value.map((item) => inner + show(item, inner, '')).join(',\n')}\n${indent}]`;
  }
  const members = Object.entries(value).map(([name, member]) => {
    const start = `${JSON.stringify(name)}: `;
    return inner + start + show(member, inner, start);
  });
  return members.length === 0 ? '{}' : `{\n${members.join(',\n')}\n${indent}}`;
}
