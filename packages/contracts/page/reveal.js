/**
 * Brings an element of the page before the reader's eyes: opens whatever is folded around it, and goes there.
 * @param {HTMLElement} element
 */
export function reveal(element) {
  for (let around = element.closest('details'); around; around = around.parentElement?.closest('details') ?? null)
    around.open = true;
  element.scrollIntoView({ block: 'start' });
  // What is laid out only now, because it came near the window, may have moved it.
  requestAnimationFrame(() => element.scrollIntoView({ block: 'start' }));
  const target = element instanceof HTMLDetailsElement ? element.querySelector('summary') : element;
  if (!target) return;
  // A place that takes no focus by itself takes it from here.
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

/**
 * The element that a hash names.
 * @param {string} hash
 */
export function elementAt(hash) {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    return null;
  }
}

/**
 * Gives every finding a button that copies the link to it.
 * @param {Document} page
 */
export function offerLinks(page) {
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (page.querySelectorAll('a.anchor'))) {
    const button = page.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy link';
    button.addEventListener('click', async () => {
      button.textContent = (await copied(link.href)) ? 'Copied' : 'Not copied';
    });
    link.after(button);
  }
}

/** @param {string} text */
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
