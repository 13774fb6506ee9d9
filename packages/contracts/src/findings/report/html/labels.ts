import type { Finding } from '../../finding.ts';
import type { Severity } from '../../severity.ts';
import type { Copies } from '../copies.ts';
import type { ReportedOperation } from '../report.ts';
import type { Anchors } from './anchors.ts';
import { html, type Markup } from './markup.ts';

/** A number with its noun: `1 case`, `2 cases`, `1,019 cases`. */
export const count = (number: number, noun: string): string => `${grouped(number)} ${noun}${number === 1 ? '' : 's'}`;

/** A number with separators, for people. */
export const grouped = (number: number): string => numbers.format(number);

const numbers = new Intl.NumberFormat('en-US');

/** The word for a severity. */
export const severityWords: Readonly<Record<Severity, string>> = { error: 'error', warn: 'warning', info: 'info' };

/** The mark in front of one place of a contract: the letter of the worst finding there, or a sign that there is none. No mark where nothing was checked. */
export function resultMark(findings: readonly Finding[], checked: boolean): Markup | undefined {
  const [worst] = findings.filter(({ suppressed }) => !suppressed);
  if (worst) return mark(worst.severity, letters[worst.severity], `${severityWords[worst.severity]}:`);
  return checked ? passed : undefined;
}

/** Thousands of members have no findings: the style writes their sign. */
const passed = html`<b class="mark pass"></b> `;

const letters = { error: '✗', warn: '!', info: 'i' } as const;

const mark = (kind: string, sign: string, words: string): Markup =>
  html`<span class="mark ${kind}"><span aria-hidden="true">${sign}</span><span class="sr">${words}</span></span> `;

/** Links to the findings at one place, each labeled with its rule. */
export const findingLinks = (anchors: Anchors, findings: readonly Finding[]): Markup =>
  html`${findings.map((finding) => {
    const { severity, suppressed, message, rule } = finding;
    const [kind, word] = suppressed ? ['off', 'suppressed'] : [severity, severityWords[severity]];
    return html` <a class="badge ${kind}" href="${anchors.linkTo(finding)}" title="${message}">${word}: ${rule}</a>`;
  })}`;

/** The title of an operation, with the copy of its client where there are several. */
export function operationTitle(copies: Copies, operation: ReportedOperation): Markup {
  const { service, operation: name } = operation;
  const copy = copies.titleOf(operation).slice(`${service}/${name}`.length);
  return html`<span class="service">${service}/</span>${name}${copy !== '' && html`<span class="copy-of">${copy}</span>`}`;
}
