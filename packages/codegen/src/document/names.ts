import type { ValueRule } from './keyword-values.ts';

/**
 * What the names of services, operations, versions and packages are made of. They become names of folders, files, modules and identifiers, so
 * that nothing else may pass, wherever they come from: a page, a document, a binding, the name of a folder.
 */
export const nameForms = {
  service: {
    form: /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
    expected: 'the name of a service, such as "redshift-serverless"',
  },
  operation: { form: /^[A-Za-z][A-Za-z0-9_]*$/, expected: 'the name of an operation, such as "CreateSnapshot"' },
  apiVersion: { form: /^[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*$/, expected: 'a version of an API, such as "2014-10-31"' },
  package: {
    form: /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/,
    expected: 'the name of a package, such as "@aws-sdk/client-neptune"',
  },
  identifier: { form: /^[A-Za-z_$][\w$]*$/, expected: 'an identifier, such as "NeptuneClient"' },
} as const;

/** What kind of name it is. */
export type NameKind = keyof typeof nameForms;

/** Names no longer than this: with what is put behind them, file systems take no longer ones. */
const mostCharacters = 200;

/** Whether a text is a name of that kind. */
export const isName = (kind: NameKind, text: string): boolean =>
  text.length <= mostCharacters && nameForms[kind].form.test(text);

/** The rule of a member that is a name. */
export const nameRule = (kind: NameKind): ValueRule => ({
  expected: nameForms[kind].expected,
  holds: (value) => typeof value === 'string' && isName(kind, value),
});
