// Brings the focus back to where it was, also when that has been drawn anew since.

import { byId } from './dom.js';

const twinSelector = (element) => {
  const { tool, action, value } = element.dataset;
  if (tool) {
    return `[data-tool="${CSS.escape(tool)}"]`;
  }
  if (action) {
    const same = `[data-action="${CSS.escape(action)}"]`;
    return value === undefined ? same : `${same}[data-value="${CSS.escape(value)}"]`;
  }
  return null;
};

const scopeOf = (element) => {
  const scope = element.closest('#panel, #main');
  return scope ? `#${scope.id}` : 'body';
};

const canFocus = (element) =>
  element?.isConnected && element !== document.body && !element.disabled && element.checkVisibility();

export const focusComposer = () => {
  const box = document.querySelector('#composer textarea');
  (box ?? byId('place')).focus();
};

/** Notes an element, and gives a function that puts the focus there again. */
export const rememberFocus = (element = document.activeElement ?? document.body) => {
  const message = element.closest('[data-message]')?.dataset.message;
  const scope = scopeOf(element);
  const twin = twinSelector(element);
  return () => {
    const home = message === undefined ? scope : `${scope} [data-message="${CSS.escape(message)}"]`;
    const places = [element, twin && document.querySelector(`${home} ${twin}`)];
    if (message !== undefined) {
      places.push(document.querySelector(home));
    }
    const place = places.find(canFocus);
    if (place) {
      place.focus({ preventScroll: place !== element });
    } else {
      focusComposer();
    }
  };
};
