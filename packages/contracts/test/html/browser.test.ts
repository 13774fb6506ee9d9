/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatHtml } from '../../src/findings/report/html/format-html.ts';
import type { Report } from '../../src/findings/report/report.ts';
import { contexts } from '../contexts.ts';
import { cutShort, everyState, report, twoCopies } from '../sample-report.ts';
import { chromiumPath, withoutChromium } from './chromium.ts';
import { drift, everySeverity, hostileReport, reportOf } from './reports.ts';

const contracts = contexts.map(({ contract }) => contract);
const folder = mkdtempSync(join(tmpdir(), 'docpact-page-'));

/** Where the page of a report lies. */
function fileOf(name: string, report: Report): string {
  const file = join(folder, `${name}.html`);
  writeFileSync(file, formatHtml(report, contracts));
  return pathToFileURL(file).href;
}

const everything = fileOf('everything', everySeverity);
const pages = [
  { title: 'every severity', url: everything },
  { title: 'hostile strings', url: fileOf('hostile', hostileReport) },
  { title: 'drift', url: fileOf('drift', drift) },
  { title: 'nothing', url: fileOf('nothing', reportOf([])) },
  { title: 'clients in every state', url: fileOf('states', everyState) },
  { title: 'two copies', url: fileOf('copies', twoCopies()) },
  { title: 'a client that was cut short', url: fileOf('cut', report([cutShort])) },
];

if (chromiumPath === undefined) {
  console.warn(`the page is not driven in a browser: ${withoutChromium}`);
  it('the page in a browser', ({ skip }) => skip(withoutChromium));
}

describe.runIf(chromiumPath !== undefined)('the page in a browser', { timeout: 60_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath ?? '' });
  });
  afterAll(() => browser.close());

  /** Opens a page of its own; at the end nothing was asked of a network and nothing complained. */
  async function visit(
    url: string,
    look: (page: Page) => Promise<void>,
    options: BrowserContextOptions = {},
  ): Promise<void> {
    const context = await browser.newContext(options);
    const heard: string[] = [];
    await context.route('**', (route) => {
      if (route.request().url().startsWith('file:')) return route.continue();
      heard.push(`request ${route.request().url()}`);
      return route.abort();
    });
    const page = await context.newPage();
    page.on('console', (message) => heard.push(`${message.type()} ${message.text()}`));
    page.on('pageerror', (error) => heard.push(`error ${error.message}`));
    page.on('dialog', (dialog) => heard.push(`dialog ${dialog.message()}`));
    await page.goto(url);
    await look(page);
    await context.close();
    expect(heard).toEqual([]);
  }

  /** Opens every fold, and waits until the messages of the cases are there. */
  async function openAll(page: Page): Promise<void> {
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await page.waitForFunction(() => !document.querySelector('.wire'));
  }

  const shown = (page: Page) =>
    page.locator('.finding:visible').evaluateAll((all) => all.map(({ id }) => Number.parseInt(id, 16)));
  const hashOf = (page: Page) => page.evaluate(() => location.hash);
  const status = (page: Page) => page.getByRole('status').textContent();

  it('shows everything at first and says so', () =>
    visit(everything, async (page) => {
      expect(await shown(page)).toEqual([1, 2, 3, 4, 5, 6, 7]);
      expect(await status(page)).toBe('7 of 7 findings, 2 of 2 operations shown');
    }));

  it.each([
    {
      title: 'severity',
      hash: '#?severity=error',
      want: [1, 2, 3, 6],
      says: '4 of 7 findings, 1 of 2 operations shown',
      act: async (page: Page) => {
        await page.getByLabel('warning').uncheck();
        await page.getByLabel('info', { exact: true }).uncheck();
      },
    },
    {
      title: 'service',
      hash: '#?service=lightsail',
      want: [7],
      says: '1 of 7 findings, 1 of 2 operations shown',
      act: (page: Page) => page.getByLabel('Service').selectOption('lightsail'),
    },
    {
      title: 'check',
      hash: '#?check=response',
      want: [1, 5, 6],
      says: '3 of 7 findings, 1 of 2 operations shown',
      act: (page: Page) => page.getByLabel('Check').selectOption('response'),
    },
    {
      title: 'suppression',
      hash: '#?suppressed=yes',
      want: [6],
      says: '1 of 7 findings, 1 of 2 operations shown',
      act: (page: Page) => page.getByLabel('Suppressed').selectOption('only'),
    },
    {
      title: 'text',
      hash: '#?q=SUBDOMAIN',
      want: [7],
      says: '1 of 7 findings, 1 of 2 operations shown',
      act: (page: Page) => page.getByRole('searchbox').fill('SUBDOMAIN'),
    },
    {
      title: 'a text that nothing has',
      hash: '#?q=zebra',
      want: [],
      says: '0 of 7 findings, 0 of 2 operations shown',
      act: (page: Page) => page.getByRole('searchbox').fill('zebra'),
    },
  ])('filters by $title, and the link of what is shown shows it again', ({ hash, want, says, act }) =>
    visit(everything, async (page) => {
      await act(page);
      expect([await shown(page), await status(page), await hashOf(page)]).toEqual([want, says, hash]);
      await page.reload();
      expect([await shown(page), await status(page)]).toEqual([want, says]);
      await page.getByRole('button', { name: 'Reset' }).click();
      expect([(await shown(page)).length, await hashOf(page)]).toEqual([7, '']);
    }),
  );

  it('rows and clients without a shown operation leave the overview', () =>
    visit(`${everything}#?service=lightsail`, async (page) => {
      expect(await page.locator('.matrix tr:visible').allInnerTexts()).toMatchObject(
        [/^Operation/, /^lightsail/, /^GetInstanceSnapshot/].map((text) => expect.stringMatching(text)),
      );
    }));

  it('a link to a finding shows it, also where the filter hid it', () =>
    visit(`${everything}#?severity=info`, async (page) => {
      await page.evaluate(() => {
        location.hash = '0000000000000002';
      });
      const finding = page.locator('[id="0000000000000002"]');
      await finding.waitFor({ state: 'visible' });
      expect(await finding.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await status(page)).toBe('7 of 7 findings, 2 of 2 operations shown');
    }));

  it('a link to a case opens all that is folded around it, and shows its messages', () =>
    visit(everything, async (page) => {
      await page.locator('[id="0000000000000001"]').getByRole('link', { name: 'response: full' }).click();
      const one = page.locator('[id="neptune/CreateDBClusterSnapshot:response.2"]');
      await one.locator('.exchange').waitFor({ state: 'visible' });
      expect(await one.locator('summary').evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await one.locator('.start').allInnerTexts()).toEqual([
        'POST https://rds.us-east-1.amazonaws.com/',
        'HTTP 200',
      ]);
      expect(await one.locator('.headers').first().locator('th').allInnerTexts()).toEqual([
        'content-length',
        'content-type',
        'x-amz-date',
      ]);
      const [sent, got] = await one.locator('.body').allInnerTexts();
      expect([sent, got]).toEqual(['A = 1\nB = x y', '<R>\n  <A>1</A>\n</R>']);
      await one.getByRole('button', { name: 'Raw' }).first().click();
      expect(await one.locator('.body').first().textContent()).toBe('A=1&B=x+y');
    }));

  it('every link to a place in the page leads there', () =>
    visit(everything, async (page) => {
      for (const href of await page
        .locator('main a[href^="#"]:not(.wire a)')
        .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))])) {
        await page.evaluate((hash) => {
          location.hash = hash;
        }, href);
        await page.waitForFunction(
          (hash) => document.getElementById(decodeURIComponent(hash.slice(1)))?.checkVisibility() === true,
          href,
        );
      }
    }));

  it('leads from a finding of one of two copies to that copy', () =>
    visit(fileOf('copies-again', twoCopies()), async (page) => {
      await page.getByRole('link', { name: 'zoo/FeedAnimal · 3.2.0 (b/node_modules/@zoo/client)' }).click();
      expect(await hashOf(page)).toBe('#zoo/FeedAnimal@3.2.0');
      const copies = page.locator('.operation');
      expect(await copies.evaluateAll((all) => all.map((one) => one.contains(document.activeElement)))).toEqual([
        false,
        true,
      ]);
      await page.getByRole('searchbox').fill('3.1.0');
      expect(await page.locator('.finding:visible').evaluateAll((all) => all.map(({ id }) => id))).toEqual([
        '0123456789abcdef@3.1.0',
      ]);
    }));

  it('leads from a client to what was found of it, and back', () =>
    visit(fileOf('states-again', everyState), async (page) => {
      await page.getByRole('link', { name: 'error: client-failed' }).click();
      const finding = page.locator('.finding', { hasText: 'client-failed' });
      expect(await finding.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.locator('.group', { has: finding }).getByRole('link', { name: '@zoo/client-dogs 1.1.0' }).click();
      await page.waitForFunction((id) => document.activeElement?.id === id, 'client:@zoo/client-dogs@1.1.0');
    }));

  it('copies the link to a finding', () =>
    visit(
      everything,
      async (page) => {
        const finding = page.locator('[id="0000000000000003"]');
        await finding.getByRole('button', { name: 'Copy link' }).click();
        await finding.getByRole('button', { name: 'Copied' }).waitFor();
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${everything}#0000000000000003`);
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    ));

  it('can be used with the keyboard alone', () =>
    visit(everything, async (page) => {
      const focused = () =>
        page.evaluate(
          () => document.activeElement?.textContent?.trim() || document.activeElement?.getAttribute('name'),
        );
      await page.keyboard.press('Tab');
      expect(await focused()).toBe('Skip to the report');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement?.id === 'main');
      await page.getByRole('searchbox').focus();
      await page.keyboard.type('GetInstance');
      expect(await shown(page)).toEqual([7]);
      await page.locator('.operation:visible > summary').focus();
      await page.keyboard.press('Enter');
      await page.locator('[id="lightsail/GetInstanceSnapshot:Input"]').waitFor({ state: 'visible' });
      const outline = await page
        .locator('.operation:visible > summary')
        .evaluate((element) => getComputedStyle(element).outlineStyle);
      expect(outline).toBe('solid');
    }));

  it.each([
    { scheme: 'light', button: 'Dark theme', first: 'rgb(255, 255, 255)', next: 'rgb(15, 19, 24)' },
    { scheme: 'dark', button: 'Light theme', first: 'rgb(15, 19, 24)', next: 'rgb(255, 255, 255)' },
  ] as const)('is $scheme where the system is, and remembers another choice', ({ scheme, button, first, next }) =>
    visit(
      everything,
      async (page) => {
        const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
        expect(await background()).toBe(first);
        await page.getByRole('button', { name: button }).click();
        expect(await background()).toBe(next);
        await page.reload();
        expect(await background()).toBe(next);
      },
      { colorScheme: scheme },
    ),
  );

  it('can be read without its script: folds open, and cases link to their messages', () =>
    visit(
      everything,
      async (page) => {
        expect(await page.getByRole('search').isVisible()).toBe(false);
        expect(await page.getByRole('button').count()).toBe(0);
        await page.locator('.operation > summary').first().click();
        await page.locator('.check > summary').first().click();
        await page.locator('.cases summary').first().click();
        await page.locator('.cases .wire a').nth(1).click();
        await page.waitForURL(/#body-/);
        await page
          .locator(`[id="${new URL(page.url()).hash.slice(1)}"]`)
          .getByText('A=1&B=x+y')
          .waitFor();
      },
      { javaScriptEnabled: false },
    ));

  it('runs nothing that a report holds', () =>
    visit(fileOf('hostile-again', hostileReport), async (page) => {
      await openAll(page);
      expect(await page.title()).toMatch(/^docpact check: /);
      expect(await page.locator('img, iframe, main script').count()).toBe(0);
    }));

  it('prints without its controls', () =>
    visit(everything, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('search').isVisible()).toBe(false);
      expect((await shown(page)).length).toBe(7);
    }));

  const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

  it.each(pages.flatMap((page) => (['light', 'dark'] as const).map((scheme) => ({ ...page, scheme }))))(
    'axe has nothing to say against the page of $title, all of it open, in $scheme colours',
    ({ url, scheme }) =>
      visit(
        url,
        async (page) => {
          await openAll(page);
          // Playwright would put a script into the page, which its policy forbids.
          await page.evaluate(readFileSync(axe, 'utf8'));
          const violations = await page.evaluate(
            `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.length, nodes[0].html, nodes[0].failureSummary]))`,
          );
          expect(violations).toEqual([]);
        },
        { colorScheme: scheme },
      ),
  );

  it.each(pages)('the page of $title fits a window of 400 pixels', ({ url }) =>
    visit(
      url,
      async (page) => {
        await openAll(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
      },
      { viewport: { width: 400, height: 800 } },
    ),
  );
});
