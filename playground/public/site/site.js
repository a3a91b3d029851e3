/** Larger type, light or dark: kept on this device and set before anything is painted. Without it the browser's own zoom and scheme hold. */
(() => {
  // The site of before kept its pages behind a #.
  const before = /^#\/((?:items|channels)\/[^/?#]+)/.exec(location.hash);
  if (before) location.replace(`/${before[1]}`);

  const root = document.documentElement;
  const KEPT = { type: 'site-type', scheme: 'site-scheme' };
  const read = (name) => {
    try {
      return localStorage.getItem(KEPT[name]);
    } catch {
      return null;
    }
  };
  const keep = (name, value) => {
    if (value === null) delete root.dataset[name];
    else root.dataset[name] = value;
    try {
      if (value === null) localStorage.removeItem(KEPT[name]);
      else localStorage.setItem(KEPT[name], value);
    } catch {
      // A browser that keeps nothing shows it on this page alone.
    }
  };
  for (const name of Object.keys(KEPT)) {
    const value = read(name);
    if (['large', 'light', 'dark'].includes(value)) root.dataset[name] = value;
  }

  const button = (label, { isOn, press }) => {
    const element = document.createElement('button');
    element.type = 'button';
    element.textContent = label;
    const show = () => element.setAttribute('aria-pressed', String(isOn()));
    element.addEventListener('click', () => {
      press();
      show();
    });
    show();
    return element;
  };
  const isLarge = () => root.dataset.type === 'large';
  const isDark = () =>
    root.dataset.scheme
      ? root.dataset.scheme === 'dark'
      : window.matchMedia('(prefers-color-scheme: dark)').matches;

  document.addEventListener('DOMContentLoaded', () => {
    const group = document.createElement('div');
    group.className = 'display';
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', '显示方式');
    group.append(
      button('大字', { isOn: isLarge, press: () => keep('type', isLarge() ? null : 'large') }),
      button('深色', { isOn: isDark, press: () => keep('scheme', isDark() ? 'light' : 'dark') })
    );
    document.querySelector('.tools')?.prepend(group);

    const facts = document.querySelector('article.sheet .facts');
    if (!facts) return;
    const print = document.createElement('button');
    print.type = 'button';
    print.className = 'print';
    print.textContent = '打印';
    print.addEventListener('click', () => window.print());
    facts.append(print);
  });
})();
