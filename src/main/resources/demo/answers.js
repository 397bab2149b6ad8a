// Does what the server answers: open a form, show a page in the panel, draw the home afresh.

import { makeFrom, make } from './dom.js';
import { openForm } from './forms.js';
import { showHome } from './home.js';
import { announce, showProblem } from './notices.js';
import { closePanel, openPanel } from './panel.js';

const openPage = (html, origin) => {
  const body = makeFrom(html, { class: 'body', 'data-place': origin.place, 'data-message': origin.message });
  const heading = body.querySelector(':scope > h3:first-child');
  const close = make('button', { type: 'button', class: 'press plain', onclick: closePanel });
  close.textContent = 'Close';
  heading?.remove();
  openPanel({
    kind: 'page',
    title: heading?.textContent ?? 'TPM Coach',
    content: make('div', { class: 'page' }, body, make('div', { class: 'form-end' }, close)),
    from: origin.from,
  });
  announce('The coach has answered in the panel.');
};

/** `origin` is {place, message, from}: where it was asked, and the element that asked. */
export const takeAnswer = (answer, origin) => {
  if (answer.home) {
    showHome(answer.home);
  }
  if (answer.form) {
    openForm(answer.form, origin, takeAnswer);
  } else if (answer.panel) {
    openPage(answer.panel, origin);
  } else if (answer.problems) {
    showProblem(Object.values(answer.problems).join(' '));
  }
};
