// What the page knows of the workspace, and word to those who want to hear of a change.

import { get } from './api.js';

export const state = {
  workspace: 'TPM Coach',
  me: null,
  people: [],
  now: null,
  conversations: [],
  commands: [],
  moves: [],
  /** The conversation on view, or 'home'. */
  open: null,
};

const bus = new EventTarget();

export const on = (name, listener) => bus.addEventListener(name, (event) => listener(event.detail));

export const tell = (name, detail) => bus.dispatchEvent(new CustomEvent(name, { detail }));

let asked = 0;

const load = async (as, isWanted) => {
  const loaded = await get('/demo/state', { as });
  if (!isWanted()) {
    return false;
  }
  Object.assign(state, loaded);
  tell('state');
  return true;
};

/** Loads all of it as somebody; says false when a later call has overtaken this one. */
export const loadState = (as) => {
  const turn = (asked += 1);
  return load(as, () => turn === asked);
};

/** Loads it again as who I am, unless I have become somebody else by the time it comes. */
export const refreshState = () => {
  const { me } = state;
  return load(me, () => me === state.me);
};

export const conversation = (id) => state.conversations.find((one) => one.id === id);

export const direct = () => state.conversations.find((one) => one.kind === 'direct');

export const person = (id) => state.people.find((one) => one.id === id);

export const nameOf = (one) => (one.kind === 'channel' ? `#${one.name}` : one.name);

export const setUnread = (id, unread) => {
  const one = conversation(id);
  if (one && one.unread !== unread) {
    one.unread = unread;
    tell('unread');
  }
};

export const setNow = (now) => {
  state.now = now;
  tell('now');
};
