// Buttons, menus and links within messages, and the tools beside them.

import { addressOf } from './address.js';
import { takeAnswer } from './answers.js';
import { postOnce } from './api.js';
import { rememberFocus } from './focus.js';
import { watchMenus } from './menus.js';
import { clearProblem, showProblem } from './notices.js';
import { conversation, state } from './state.js';
import { openThread } from './thread.js';

const originOf = (element) => {
  const holder = element.closest('[data-place]');
  const message = holder?.dataset.message;
  return { place: holder?.dataset.place, message: message ? Number(message) : null, from: element };
};

/** Sends what an element stands for; the element waits meanwhile. */
const send = async (element, path, extra) => {
  const origin = originOf(element);
  const restore = rememberFocus(element);
  const focused = document.activeElement === element;
  element.disabled = true;
  element.classList.add('busy');
  element.setAttribute('aria-busy', 'true');
  clearProblem();
  let answer = {};
  try {
    answer = await postOnce(path, { as: state.me, in: origin.place, message: origin.message, ...extra });
  } catch (problem) {
    showProblem(problem);
  }
  element.disabled = false;
  element.classList.remove('busy');
  element.removeAttribute('aria-busy');
  if (focused && document.activeElement === document.body) {
    restore();
  }
  takeAnswer(answer, origin);
};

const pressed = (element, value) =>
  send(element, '/demo/press', { action: element.dataset.action, value: value ?? '' });

const tools = {
  thread: ({ place, message, from }) => openThread(place, message, from),
  replies: ({ place, message, from }) => openThread(place, message, from),
  report: ({ from }) => send(from, '/demo/report', {}),
};

const clicked = (event) => {
  const element = event.target.closest('button.press[data-action], button[data-tool], a[data-in]');
  if (!element?.closest('[data-place]')) {
    return;
  }
  if (element.matches('a')) {
    event.preventDefault();
    if (conversation(element.dataset.in)) {
      location.hash = addressOf(element.dataset.in);
    }
  } else if (element.dataset.tool) {
    tools[element.dataset.tool](originOf(element));
  } else {
    pressed(element, element.dataset.value);
  }
};

export const startPresses = () => {
  document.addEventListener('click', clicked);
  watchMenus(async (menu, value) => {
    await pressed(menu, value);
    menu.selectedIndex = [...menu.options].findIndex((option) => option.defaultSelected);
    menu.selectedIndex = Math.max(menu.selectedIndex, 0);
  });
};
