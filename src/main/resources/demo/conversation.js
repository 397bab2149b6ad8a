// The messages of the conversation that is open.

import { get } from './api.js';
import { createComposer } from './composer.js';
import { byId, icon, make } from './dom.js';
import { createLog } from './log.js';
import { showProblem } from './notices.js';
import { noteSeen, readSoon } from './reading.js';
import { createScroller } from './scroller.js';
import { conversation, nameOf, state } from './state.js';

let current = null;

const emptyWords = (place) =>
  place.kind === 'direct'
    ? 'Nothing here yet. Write “help” to the coach, or wait for tomorrow’s question.'
    : `Nothing in ${nameOf(place)} yet. Say hello, or type /tpm help to see what the coach can do.`;

const composerWords = (place) =>
  place.kind === 'direct'
    ? 'Write to the coach, for example: yes'
    : `Message ${nameOf(place)}, or /tpm help`;

const note = (text, ...more) => {
  const words = make('p');
  words.textContent = text;
  return make('div', { class: 'empty' }, icon('direct'), words, ...more);
};

const fetchPage = (view, before) =>
  get('/demo/messages', { as: view.as, in: view.place, before });

const topLevel = (messages) => messages.filter((message) => message.parent === null || message.parent === undefined);

const refresh = (view) => {
  const empty = view.log.size() === 0;
  view.note.hidden = !(empty && view.loaded);
  view.older.hidden = !view.more;
};

const take = (view, page) => {
  page.messages.forEach(noteSeen);
  const added = view.log.add(topLevel(page.messages));
  refresh(view);
  return added;
};

const loadOlder = async (view) => {
  if (!view.more || view.loading || view !== current) {
    return;
  }
  view.loading = true;
  try {
    const page = await fetchPage(view, view.log.oldest());
    view.more = page.more;
    view.scroller.keep(() => take(view, page));
  } catch (problem) {
    view.more = false;
    view.older.hidden = false;
    showProblem(problem);
  } finally {
    view.loading = false;
  }
};

const loadFirst = async (view) => {
  view.loading = true;
  try {
    const page = await fetchPage(view);
    if (view !== current) {
      return;
    }
    view.loaded = true;
    view.more = page.more;
    take(view, page);
    view.scroller.toEnd();
    readSoon();
    setTimeout(() => view.scroller.log.setAttribute('aria-live', 'polite'), 500);
  } catch (problem) {
    if (view === current) {
      showProblem(problem);
      const again = make('button', { type: 'button', class: 'press', onclick: () => openConversation(view.place) });
      again.textContent = 'Try again';
      view.note.replaceChildren(note('The messages could not be loaded.', again));
      view.note.hidden = false;
    }
  } finally {
    view.loading = false;
  }
};

const retryOlder = (view) => {
  view.more = true;
  loadOlder(view);
};

export const openConversation = (id) => {
  const place = conversation(id);
  const log = createLog();
  const view = { place: id, as: state.me, log, more: false, loaded: false, loading: false };
  view.scroller = createScroller({
    list: log.element,
    label: `Messages of ${nameOf(place)}`,
    onTop: () => loadOlder(view),
  });
  view.older = make('button', { type: 'button', class: 'older', hidden: true, onclick: () => retryOlder(view) });
  view.older.textContent = 'Older messages';
  view.note = make('div', { hidden: true }, note(emptyWords(place)));
  view.scroller.log.prepend(view.older, view.note);
  view.scroller.log.setAttribute('aria-live', 'off');
  current = view;
  byId('place').textContent = nameOf(place);
  byId('about').textContent = place.kind === 'direct' ? 'Only you and the coach read here.' : '';
  byId('view').replaceChildren(view.scroller.element);
  const composer = createComposer({
    place: id,
    parent: null,
    label: place.kind === 'direct' ? 'Write to the coach' : `Message ${nameOf(place)}`,
    placeholder: composerWords(place),
  });
  byId('composer').replaceChildren(composer.element);
  view.first = loadFirst(view);
};

export const closeConversation = () => {
  current = null;
  byId('composer').replaceChildren();
};

/** Shows a new or changed message, when it belongs to what is on view. */
export const showMessage = (message) => {
  const view = current;
  if (view?.place !== message.in || topLevel([message]).length === 0) {
    return;
  }
  const tooOld = view.more && message.id < view.log.oldest() && !view.log.has(message.id);
  if (tooOld) {
    return;
  }
  const isNew = message.id > (view.log.newest() ?? 0);
  view.log.add([message]);
  refresh(view);
  if (isNew) {
    view.scroller.arrived(message.author === state.me);
  }
};

/** After a break: takes in what was missed, or begins anew when that is more than a page. */
export const catchUp = async () => {
  const view = current;
  await view?.first;
  if (!view?.loaded || view !== current) {
    return;
  }
  const page = await fetchPage(view);
  if (view !== current) {
    return;
  }
  const newest = view.log.newest();
  const gap = page.more && newest !== undefined && page.messages[0].id > newest;
  if (gap) {
    openConversation(view.place);
  } else if (take(view, page) > 0) {
    view.scroller.arrived(false);
  }
};
