// The coach's home: one page of html from the server.

import { get } from './api.js';
import { byId, make, makeFrom } from './dom.js';
import { rememberFocus } from './focus.js';
import { showProblem } from './notices.js';
import { direct, state } from './state.js';
import { HOME } from './address.js';

/** Draws the page, unless something else is on view by now. */
export const showHome = (html) => {
  if (state.open !== HOME) {
    return;
  }
  const view = byId('view');
  const restore = view.contains(document.activeElement) ? rememberFocus() : null;
  const page = makeFrom(html, { class: 'body page', 'data-place': direct()?.id });
  view.replaceChildren(make('div', { class: 'home', tabindex: '0', role: 'region', 'aria-label': 'Home' }, page));
  restore?.();
};

export const loadHome = async () => {
  const as = state.me;
  try {
    const { html } = await get('/demo/home', { as });
    if (as === state.me) {
      showHome(html);
    }
  } catch (problem) {
    showProblem(problem);
  }
};

export const openHome = () => {
  byId('place').textContent = 'Coach’s home';
  byId('about').textContent = 'What the coach knows of you and your programs.';
  byId('view').replaceChildren();
  return loadHome();
};
