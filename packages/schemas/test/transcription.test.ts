import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ContractFolder, type PageFile, readTranscription, sidecarText, toText } from '@docpact/codegen/transcribe';
import { expect, it } from 'vitest';
import { contracts } from './contracts.ts';

/** Pages lie beside a maintainer's checkout; a clone has none, and the tests that need them say so. */
const pages = fileURLToPath(new URL('../../../../shared/pages/', import.meta.url));
const havePages = existsSync(pages);
const folder = new ContractFolder(fileURLToPath(new URL('../services', import.meta.url)));

const pageOf = (page: string): PageFile => ({ file: `${pages}${page}`, folder: page.split('/')[0] });

it.runIf(havePages).each(contracts)('$key: each byte comes from its page or from a recorded decision', ({ source }) => {
  const {
    service,
    operation,
    document,
    source: traced,
    problems,
  } = readTranscription(pageOf(source.page), folder, false);
  const files = folder.files(service, operation);
  expect(problems).toEqual([]);
  expect(toText(document)).toBe(folder.read(files.document));
  expect(sidecarText(traced)).toBe(folder.read(files.source));
});

if (!havePages)
  it('the pages are not beside this checkout, so the contracts were not transcribed again', (test) => {
    test.skip('there is no folder of pages beside the checkout');
  });
