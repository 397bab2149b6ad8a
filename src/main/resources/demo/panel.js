// The panel on the right: a thread, and a form or a page that may lie over it.

import { byId } from './dom.js';
import { rememberFocus } from './focus.js';
import { isPhone, refreshLayers } from './layers.js';

const panel = byId('panel');
const title = byId('panel-title');
const body = byId('panel-body');

/** The views from the lowest to the one that is seen. */
let views = [];

const top = () => views.at(-1);

const show = () => {
  const view = top();
  panel.hidden = !view;
  title.textContent = view?.title ?? '';
  body.className = view ? `panel-body ${view.kind}-view` : 'panel-body';
  body.replaceChildren(...(view ? [view.content] : []));
  refreshLayers();
};

/**
 * Opens a view: {kind: 'thread' | 'form' | 'page', title, content, focus, from}. A view takes the
 * place of another of its layer; forms and pages lie over a thread.
 */
export const openPanel = (view) => {
  const layer = view.kind === 'thread' ? 0 : 1;
  const replaced = views.find((one) => one.layer >= layer);
  const restore = replaced?.restore ?? rememberFocus(view.from);
  views = [...views.filter((one) => one.layer < layer), { ...view, layer, restore }];
  show();
  const first = view.focus && !(isPhone() && view.kind === 'thread') ? view.focus : title;
  first.focus();
};

/** Closes what is seen; says whether there was something. */
export const closePanel = () => {
  const view = views.pop();
  if (!view) {
    return false;
  }
  show();
  view.onClose?.();
  view.restore();
  return true;
};

/** Takes away a kind of view without moving the focus; all of them when none is named. */
export const dropViews = (kind) => {
  const kept = kind ? views.filter((view) => view.kind !== kind) : [];
  if (kept.length !== views.length) {
    views.filter((view) => !kept.includes(view)).forEach((view) => view.onClose?.());
    views = kept;
    show();
  }
};

/** Whether this content is still the one that is seen. */
export const isShown = (content) => top()?.content === content;

export const startPanel = () => byId('panel-close').addEventListener('click', closePanel);
