// Dark or light: what the system prefers, until the person chooses.

const KEY = 'theme';
const root = document.documentElement;
const systemDark = matchMedia('(prefers-color-scheme: dark)');

const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : systemDark.matches);

const stored = () => {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
};

const keep = (theme) => {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // A browser that keeps nothing still changes the colours.
  }
};

const name = () => {
  const words = isDark() ? 'Use light colours' : 'Use dark colours';
  document.getElementById('theme-words').textContent = words;
  document.getElementById('theme').title = words;
};

const before = stored();
if (before === 'dark' || before === 'light') {
  root.dataset.theme = before;
}

export const startTheme = () => {
  name();
  systemDark.addEventListener('change', name);
  document.getElementById('theme').addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    keep(root.dataset.theme);
    name();
  });
};
