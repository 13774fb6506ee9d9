/**
 * What is shown: all of it where a member is empty.
 * @typedef {object} FilterState
 * @property {string} q text that must be there
 * @property {readonly string[]} severity the severities that are shown
 * @property {string} service
 * @property {string} check
 * @property {string} suppressed `no` or `yes`
 */

/** @type {readonly string[]} */
export const allSeverities = ['error', 'warn', 'info'];

/** The state in which everything is shown. @type {FilterState} */
export const showAll = { q: '', severity: allSeverities, service: '', check: '', suppressed: '' };

/**
 * The state as the hash of a link: `#?severity=error&q=Tags`. Nothing where everything is shown.
 * @param {FilterState} state
 */
export function toHash(state) {
  const query = new URLSearchParams();
  if (state.severity.length < allSeverities.length) query.set('severity', state.severity.join(','));
  for (const name of /** @type {const} */ (['service', 'check', 'suppressed', 'q']))
    if (state[name] !== '') query.set(name, state[name]);
  return query.size === 0 ? '' : `#?${query}`;
}

/**
 * The state that a hash names; nothing where it is no state but a place in the page.
 * @param {string} hash
 * @returns {FilterState | undefined}
 */
export function fromHash(hash) {
  if (hash !== '' && !hash.startsWith('#?')) return undefined;
  const query = new URLSearchParams(hash.slice(2));
  const severity = query.get('severity');
  /** @param {string} name */
  const text = (name) => query.get(name) ?? '';
  return {
    q: text('q'),
    severity: severity === null ? allSeverities : allSeverities.filter((one) => severity.split(',').includes(one)),
    service: text('service'),
    check: text('check'),
    suppressed: text('suppressed'),
  };
}
