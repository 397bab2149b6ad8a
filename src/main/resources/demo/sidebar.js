// The conversations at the left, their unread counts, and the count in the page's title.

import { addressOf, go, HOME } from './address.js';
import { byId, icon, make, unseen } from './dom.js';
import { isReading } from './reading.js';
import { nameOf, on, state } from './state.js';

const nav = byId('conversations');

const unreadOf = (one) => (isReading(one.id) ? 0 : one.unread ?? 0);

const counted = (unread) => {
  const badge = make('span', { class: 'count', 'aria-hidden': 'true' });
  badge.textContent = unread > 99 ? '99+' : unread;
  return badge;
};

const entry = (id, picture, name, unread) => {
  const words = make('span', { class: 'entry-name' });
  words.textContent = name;
  const link = make(
    'a',
    {
      class: unread ? 'entry unread' : 'entry',
      href: addressOf(id),
      'data-entry': id,
      'aria-current': state.open === id ? 'page' : null,
    },
    icon(picture),
    words,
  );
  if (unread) {
    link.append(counted(unread), unseen(`, ${unread} unread`));
  }
  return make('li', {}, link);
};

const group = (title, entries) => {
  const heading = make('h2', { class: 'group' });
  heading.textContent = title;
  return [heading, make('ul', {}, ...entries)];
};

const title = (total) => {
  const open = state.conversations.find(({ id }) => id === state.open);
  const place = open ? nameOf(open) : 'Coach’s home';
  const words = `${place} · ${state.workspace}`;
  document.title = total > 0 ? `(${total}) ${words}` : words;
};

const draw = () => {
  if (!state.me) {
    return;
  }
  const focused = nav.contains(document.activeElement) ? document.activeElement.dataset.entry : null;
  const entries = (kind, picture) =>
    state.conversations
      .filter((one) => one.kind === kind)
      .map((one) => entry(one.id, picture, kind === 'channel' ? one.name : nameOf(one), unreadOf(one)));
  nav.replaceChildren(
    ...group('Channels', entries('channel', 'channel')),
    ...group('Direct messages', [...entries('direct', 'direct'), entry(HOME, 'home', 'Coach’s home', 0)]),
  );
  if (focused) {
    nav.querySelector(`[data-entry="${CSS.escape(focused)}"]`)?.focus();
  }
  const total = state.conversations.reduce((sum, one) => sum + unreadOf(one), 0);
  byId('menu-dot').hidden = total === 0;
  byId('workspace').textContent = state.workspace;
  title(total);
};

/** Goes to the conversation above (-1) or below (1). */
export const step = (by) => {
  const places = [...nav.querySelectorAll('[data-entry]')].map((link) => link.dataset.entry);
  const next = places.indexOf(state.open) + by;
  go(places[(next + places.length) % places.length]);
};

export const startSidebar = () => {
  on('state', draw);
  on('unread', draw);
  on('open', draw);
  document.addEventListener('visibilitychange', draw);
};
