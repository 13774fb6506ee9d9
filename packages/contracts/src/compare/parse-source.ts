import { DocpactError } from '../base/docpact-error.ts';

/** The source of contracts, as named on the command line. */
export type Source =
  | { readonly kind: 'path'; readonly spec: string; readonly path: string }
  | { readonly kind: 'git'; readonly spec: string; readonly revision: string; readonly path: string | undefined }
  | { readonly kind: 'sdk'; readonly spec: string; readonly folder: string }
  | { readonly kind: 'npm'; readonly spec: string; readonly name: string; readonly version: string };

const forms = 'a file, a folder, git:REVISION[:PATH], sdk:FOLDER, or npm:PACKAGE@VERSION';

/** Parses the name of a source. Throws `DocpactError` (usage) for an invalid name. */
export function parseSource(spec: string): Source {
  const [, scheme, rest] = /^([a-z]{2,}):(.*)$/s.exec(spec) ?? [undefined, 'path', spec];
  if (rest === undefined || rest === '') throw new DocpactError('usage', `"${spec}" names no source`, `write ${forms}`);
  switch (scheme) {
    case 'path':
      return { kind: 'path', spec, path: rest };
    case 'sdk':
      return { kind: 'sdk', spec, folder: rest };
    case 'git': {
      const [, revision = '', path] = /^([^:]+)(?::(.*))?$/s.exec(rest) ?? [];
      if (revision === '')
        throw new DocpactError('usage', `"${spec}" names no revision`, 'write git:main or git:main:PATH');
      return { kind: 'git', spec, revision, path: path || undefined };
    }
    case 'npm': {
      const [, name = '', version = ''] = /^((?:@[^@/]+\/)?[^@/]+)@([^@]+)$/.exec(rest) ?? [];
      if (name === '')
        throw new DocpactError(
          'usage',
          `"${spec}" names no version of a package`,
          'write npm:@aws-sdk/client-lightsail@3.879.0',
        );
      return { kind: 'npm', spec, name, version };
    }
    default:
      throw new DocpactError('usage', `"${spec}": there is no kind of source "${scheme}"`, `write ${forms}`);
  }
}
