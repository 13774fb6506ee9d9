// Runs before the page is shown, so that it is never shown in the wrong colours.
(() => {
  const root = document.documentElement;
  /** @returns {string | null} the theme that was chosen here before; none where there is no storage */
  const stored = () => {
    try {
      return localStorage.getItem('docpact-theme');
    } catch {
      return null;
    }
  };
  /** @param {string} theme */
  const store = (theme) => {
    try {
      localStorage.setItem('docpact-theme', theme);
    } catch {
      // Without storage the choice holds until the page is closed.
    }
  };
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const current = () => root.dataset.theme ?? (dark.matches ? 'dark' : 'light');
  const other = () => (current() === 'dark' ? 'light' : 'dark');

  root.classList.add('scripted');
  const chosen = stored();
  if (chosen === 'dark' || chosen === 'light') root.dataset.theme = chosen;

  document.addEventListener('DOMContentLoaded', () => {
    const button = document.getElementById('theme');
    if (!button) return;
    const label = () => {
      button.textContent = other() === 'dark' ? 'Dark theme' : 'Light theme';
    };
    button.addEventListener('click', () => {
      root.dataset.theme = other();
      store(current());
      label();
    });
    dark.addEventListener('change', label);
    label();
    button.hidden = false;
  });
})();
