type Replacement = readonly [pattern: RegExp, text: string];

const machine: readonly Replacement[] = [
  [/\bos\/\S+/, 'os/<system>'],
  [/\bmd\/nodejs#\S+/, 'md/nodejs#<version>'],
];

/** For each header (name in lower case): the parts that differ between runs or machines, and their replacements. */
const volatile: Readonly<Record<string, readonly Replacement[]>> = {
  'amz-sdk-invocation-id': [[/^.*$/, '<random>']],
  'amz-sdk-request': [[/ttl=[^;]+/, 'ttl=<date>']],
  authorization: [
    [/(Credential=[^/]*\/)\d{8}\//, '$1<date>/'],
    [/(Signature=)[0-9a-f]+/, '$1<signature>'],
  ],
  date: [[/^.*$/, '<date>']],
  host: [[/^127\.0\.0\.1:\d+$/, '127.0.0.1:<port>']],
  'user-agent': machine,
  'x-amz-date': [[/^.*$/, '<date>']],
  'x-amz-user-agent': machine,
};

/** The headers sorted by name, without the values specific to one run. The same call gives the same text each time. */
export function stableHeaders(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const names = Object.keys(headers).sort();
  return Object.fromEntries(names.map((name) => [name, stable(name, headers[name] ?? '')]));
}

/** The host of a request, without the random port of a server in this process. */
export const stableHost = (host: string): string => stable('host', host);

function stable(name: string, value: string): string {
  const replacements = volatile[name];
  if (!replacements) return value;
  return replacements.reduce((text, [pattern, instead]) => text.replace(pattern, instead), value);
}
