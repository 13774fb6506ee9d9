import { isName, type NameKind, nameForms } from '../document/names.ts';
import type { Page } from '../page/page.ts';
import { PageError } from '../page/page-error.ts';
import type { Origin } from '../schema/shape.ts';

/** What a service's `service.json` can add to a page that lost its link: version, and operations with their true capitals. */
export interface ServiceNames {
  readonly apiVersion: string;
  readonly operations?: readonly string[];
}

/** How an operation is named, where each part comes from, and what the page lacks. */
export interface OperationName {
  readonly service: string;
  readonly name: string;
  readonly apiVersion: string;
  readonly docs: string;
  readonly origins: { readonly name: Origin; readonly apiVersion: Origin; readonly docs: Origin };
  /** What nobody knows: told to the user. */
  readonly unknown: readonly ('service' | 'capitals' | 'version')[];
}

/**
 * Names an operation from its page, or from `service.json` where the page's form lost the link to the API reference.
 * @param folder the folder that the page lies in, for a page that does not name its service's
 * @throws PageError for a name that can be none of a folder or a file
 */
export function nameOperation(page: Page, folder: string | undefined, names: ServiceNames | undefined): OperationName {
  const operation = namesOf(page, folder, names);
  const line = page.seeAlso?.line ?? page.line;
  assertName('service', operation.service, page.folder === undefined ? line : 1);
  assertName('operation', operation.name, line);
  assertName('apiVersion', operation.apiVersion, line);
  return operation;
}

/** They become names of folders and files. */
function assertName(kind: NameKind, name: string, line: number): void {
  if (isName(kind, name)) return;
  throw new PageError('broken-page', line, nameForms[kind].expected, JSON.stringify(name), 'Fetch the page again.');
}

function namesOf(page: Page, folder: string | undefined, names: ServiceNames | undefined): OperationName {
  const service = page.folder ?? folder ?? page.className.toLowerCase();
  const { seeAlso } = page;
  if (seeAlso) {
    const origin = { line: seeAlso.line };
    const unknown = (page.folder ?? folder) ? [] : (['service'] as const);
    return {
      service,
      name: seeAlso.operation,
      apiVersion: seeAlso.apiVersion,
      docs: seeAlso.url,
      origins: { name: origin, apiVersion: origin, docs: origin },
      unknown,
    };
  }
  const known = names?.operations?.find((name) => name.toLowerCase() === page.method.replaceAll('_', ''));
  const name = known ?? page.method.replace(/(?:^|_)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  const apiVersion = names?.apiVersion ?? 'unknown';
  const docs = names
    ? `https://docs.aws.amazon.com/goto/WebAPI/${service}-${apiVersion}/${name}`
    : `https://boto3.amazonaws.com/v1/documentation/api/latest/reference/services/${service}/client/${page.method}.html`;
  return {
    service,
    name,
    apiVersion,
    docs,
    origins: {
      name: {
        why: known
          ? 'The page lost the capitals; the name is the one of service.json.'
          : `The page lost the capitals; it shows ${page.method}.`,
      },
      apiVersion: {
        why: names
          ? 'The page lost the link; the version is the one of service.json.'
          : 'The page lost the link, and there is no service.json.',
      },
      docs: {
        why: names
          ? 'The page lost the link; built from service and version.'
          : "The page lost the link; this is the page's own address.",
      },
    },
    unknown: [
      ...((page.folder ?? folder) ? [] : (['service'] as const)),
      ...(known ? [] : (['capitals'] as const)),
      ...(names ? [] : (['version'] as const)),
    ],
  };
}
