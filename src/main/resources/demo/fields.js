// Draws the fields of a form, each with its label, hint, counter and place for a problem.

import { make, newId } from './dom.js';
import { state } from './state.js';

const written = (tag, attributes, text) => {
  const element = make(tag, attributes);
  element.textContent = text;
  return element;
};

const choices = (field, options, attributes) => {
  const select = make('select', attributes);
  const initial = field.initial ?? '';
  if (!field.required || initial === '') {
    select.append(written('option', { value: '' }, field.required ? 'Please choose' : 'None'));
  }
  for (const { label, value } of options) {
    select.append(written('option', { value, selected: value === initial }, label));
  }
  return select;
};

const people = () => state.people.map(({ id, name }) => ({ label: name, value: id }));

const inputs = {
  text: (field, attributes) => make(field.multiline ? 'textarea' : 'input', {
    ...attributes,
    ...(field.multiline ? { rows: '4' } : { type: 'text' }),
    maxlength: field.maxLength,
  }),
  number: (field, attributes) =>
    make('input', { ...attributes, type: 'number', step: 'any', min: field.least, max: field.most }),
  date: (field, attributes) => make('input', { ...attributes, type: 'date' }),
  choice: (field, attributes) => choices(field, field.options ?? [], attributes),
  person: (field, attributes) => choices(field, people(), attributes),
};

const watchLength = (input, counter, most) => {
  const near = Math.max(20, Math.round(most / 10));
  const count = () => {
    const left = most - input.value.length;
    counter.textContent = left <= near ? `${left} characters left` : '';
  };
  input.addEventListener('input', count);
  count();
};

/** {element, input, id, value, show}: `show` takes a problem's sentence, or null when all is well. */
export const createField = (field) => {
  const id = newId('field');
  const hint = field.hint ? written('p', { class: 'hint', id: `${id}-hint` }, field.hint) : null;
  const problem = make('p', { class: 'problem', id: `${id}-problem`, hidden: true });
  const counter = field.maxLength && make('p', { class: 'counter', id: `${id}-counter`, 'aria-live': 'polite' });
  const input = inputs[field.kind](field, { id, name: field.id, 'aria-required': field.required ? 'true' : null });
  if (input.tagName !== 'SELECT') {
    input.value = field.initial ?? '';
  }
  const label = written('label', { for: id }, field.label);
  if (!field.required) {
    label.append(written('span', { class: 'optional' }, ' (optional)'));
  }
  const describe = () => {
    const parts = [problem.hidden ? null : problem, hint, counter || null];
    input.setAttribute('aria-describedby', parts.filter(Boolean).map((part) => part.id).join(' '));
  };
  const show = (sentence) => {
    problem.textContent = sentence ?? '';
    problem.hidden = !sentence;
    if (sentence) {
      input.setAttribute('aria-invalid', 'true');
    } else {
      input.removeAttribute('aria-invalid');
    }
    describe();
  };
  describe();
  if (counter) {
    watchLength(input, counter, field.maxLength);
  }
  const element = make('div', { class: 'field' }, label, hint, input, counter || null, problem);
  const ownProblem = () => (input.validity.badInput ? 'Please write this in full.' : null);
  return { element, input, id: field.id, value: () => input.value, show, ownProblem };
};
