import { allSeverities, fromHash, showAll, toHash } from './filter-state.js';

/** @typedef {import('./filter-state.js').FilterState} FilterState */

/** Shows and hides findings, operations and rows by what the form says, without asking anyone. */
export class Filter {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.findings = all('.finding');
    this.operations = all('.operation');
    this.groups = all('.group');
    this.rows = all('.matrix tr[data-of]');
    this.clients = all('.matrix tbody');
    this.checks = all('.check');
    /** The text of each element, once it was asked for. @type {Map<HTMLElement, string>} */
    this.texts = new Map();
    form.addEventListener('input', () => this.apply(this.state()));
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', (event) => {
      event.preventDefault();
      this.set(showAll);
    });
    form.hidden = false;
    this.makeRoom();
    addEventListener('resize', () => this.makeRoom());
  }

  /** Where the form stays at the top of the window, no place that is gone to may lie under it. */
  makeRoom() {
    const stays = getComputedStyle(this.form).position === 'sticky';
    document.documentElement.style.scrollPaddingTop = stays ? `${this.form.offsetHeight + 8}px` : '';
  }

  /** What the form says. @returns {FilterState} */
  state() {
    const data = new FormData(this.form);
    /** @param {string} name */
    const text = (name) => String(data.get(name) ?? '');
    return {
      q: text('q').trim(),
      severity: allSeverities.filter((one) => data.getAll('severity').includes(one)),
      service: text('service'),
      check: text('check'),
      suppressed: text('suppressed'),
    };
  }

  /** Puts a state into the form, and shows what it says. @param {FilterState} state */
  set(state) {
    for (const field of this.form.elements) {
      if (field instanceof HTMLInputElement && field.type === 'checkbox')
        field.checked = state.severity.includes(field.value);
      else if (field instanceof HTMLInputElement) field.value = state.q;
      else if (field instanceof HTMLSelectElement) field.value = String(Reflect.get(state, field.name));
    }
    this.apply(this.state());
  }

  /** @param {FilterState} state */
  apply(state) {
    const hash = toHash(state);
    if (fromHash(location.hash) && hash !== location.hash)
      history.replaceState(null, '', hash || location.pathname + location.search);
    else if (hash !== '') history.replaceState(null, '', hash);
    const words = state.q.toLowerCase();
    const shownOf = new Set();
    for (const finding of this.findings) {
      const { severity = '', service, check = '', suppressed, of } = finding.dataset;
      const shown =
        state.severity.includes(severity) &&
        (state.service === '' || service === state.service) &&
        (state.check === '' || check.split(' ').includes(state.check)) &&
        (state.suppressed === '' || suppressed === state.suppressed) &&
        (words === '' || this.textOf(finding).includes(words));
      finding.hidden = !shown;
      if (shown) shownOf.add(of);
    }
    for (const group of this.groups) group.hidden = !group.querySelector('.finding:not([hidden])');
    this.applyToOperations(state, words, shownOf);
  }

  /**
   * @param {FilterState} state
   * @param {string} words
   * @param {Set<unknown>} shownOf the operations of which a finding is shown
   */
  applyToOperations(state, words, shownOf) {
    const onlyFindings = state.severity.length < allSeverities.length || state.suppressed !== '';
    const shown = new Set();
    for (const check of this.checks) check.hidden = state.check !== '' && check.dataset.check !== state.check;
    for (const operation of this.operations) {
      const fits =
        (state.service === '' || operation.dataset.service === state.service) &&
        (state.check === '' || operation.querySelector('.check:not([hidden])') !== null) &&
        (words === '' || this.textOf(operation).includes(words));
      operation.hidden = !(shownOf.has(operation.id) || (fits && !onlyFindings));
      if (!operation.hidden) shown.add(operation.id);
    }
    for (const row of this.rows) row.hidden = !shown.has(row.dataset.of);
    for (const body of this.clients) body.hidden = !body.querySelector('tr[data-of]:not([hidden])');
    this.tell(shown.size);
  }

  /** @param {number} operations */
  tell(operations) {
    const findings = this.findings.filter(({ hidden }) => !hidden).length;
    const status = this.form.querySelector('[role=status]');
    if (status)
      status.textContent = `${findings} of ${this.findings.length} findings, ${operations} of ${this.operations.length} operations shown`;
  }

  /** @param {HTMLElement} element */
  textOf(element) {
    const known = this.texts.get(element);
    if (known !== undefined) return known;
    // A finding is found by the name of its operation too.
    const text = `${element.dataset.of ?? ''} ${element.textContent}`.toLowerCase();
    this.texts.set(element, text);
    return text;
  }
}

/** @param {string} selector */
const all = (selector) => /** @type {HTMLElement[]} */ ([...document.querySelectorAll(selector)]);
