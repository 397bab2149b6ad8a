// A form in the panel: its fields, its problems, and its sending.

import { postOnce } from './api.js';
import { make, makeFrom } from './dom.js';
import { createField } from './fields.js';
import { announce, clearProblem, showProblem } from './notices.js';
import { closePanel, isShown, openPanel } from './panel.js';
import { state } from './state.js';

const button = (type, kind, text) => {
  const element = make('button', { type, class: `press ${kind}` });
  element.textContent = text;
  return element;
};

const showProblems = (fields, problems) => {
  fields.forEach((field) => field.show(problems[field.id]));
  fields.find((field) => problems[field.id])?.input.focus();
  const others = Object.keys(problems).filter((id) => !fields.some((field) => field.id === id));
  if (others.length > 0) {
    showProblem(others.map((id) => problems[id]).join(' '));
  }
};

const ownProblems = (fields) =>
  Object.fromEntries(fields.map((field) => [field.id, field.ownProblem()]).filter(([, problem]) => problem));

/** Opens a form that was asked for at `origin`; `take` gets what the server answers. */
export const openForm = (form, origin, take) => {
  const fields = form.fields.map(createField);
  const submit = button('submit', 'primary', form.submit);
  const cancel = button('button', 'plain', 'Cancel');
  const element = make(
    'form',
    { class: 'form', novalidate: true, autocomplete: 'off', 'aria-labelledby': 'panel-title' },
    form.intro ? makeFrom(form.intro, { class: 'body intro' }) : null,
    ...fields.map((field) => field.element),
    make('div', { class: 'form-end' }, submit, cancel),
  );
  const as = state.me;

  const busy = (sending) => {
    submit.disabled = sending;
    submit.classList.toggle('busy', sending);
    submit.textContent = sending ? 'Sending…' : form.submit;
  };

  const taken = (answer) => {
    if (answer.problems) {
      showProblems(fields, answer.problems);
      return;
    }
    if (!answer.form && !answer.panel && isShown(element)) {
      closePanel();
      announce('Sent.');
    }
    take(answer, origin);
  };

  const send = async () => {
    const values = Object.fromEntries(fields.map((field) => [field.id, field.value()]));
    const { place, message } = origin;
    busy(true);
    clearProblem();
    try {
      taken(await postOnce('/demo/submit', {
        as, in: place, message, form: form.id, context: form.context, values,
      }));
    } catch (problem) {
      showProblem(problem);
    } finally {
      busy(false);
      if (isShown(element) && document.activeElement === document.body) {
        submit.focus();
      }
    }
  };

  element.addEventListener('submit', (event) => {
    event.preventDefault();
    const problems = ownProblems(fields);
    showProblems(fields, problems);
    if (Object.keys(problems).length === 0 && !submit.disabled) {
      send();
    }
  });
  cancel.addEventListener('click', closePanel);
  openPanel({ kind: 'form', title: form.title, content: element, focus: fields[0]?.input, from: origin.from });
};
