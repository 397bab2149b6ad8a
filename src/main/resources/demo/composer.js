// The box in which a message is written, in a conversation or in a thread.

import { takeAnswer } from './answers.js';
import { postOnce } from './api.js';
import { createCompletion } from './completion.js';
import { icon, make, newId, unseen } from './dom.js';
import { withIds } from './mentions.js';
import { clearProblem, showProblem } from './notices.js';
import { state } from './state.js';

const MOST_ROWS = 8;

/** What was typed and not sent, by person, conversation and thread. */
const drafts = new Map();

export const createComposer = ({ place, parent, label, placeholder }) => {
  const as = state.me;
  const key = [as, place, parent].join(' ');
  const id = newId('say');
  const chosen = new Map();
  const box = make('textarea', { id, rows: '1', placeholder, autocomplete: 'off' });
  const name = make('label', { class: 'unseen', for: id });
  const submit = make('button', { type: 'submit', class: 'send', title: 'Send' }, icon('send'), unseen('Send'));
  const completion = createCompletion(box, (person) => chosen.set(person.name, person.id));
  const element = make(
    'form',
    { class: 'composer' },
    completion.element,
    name,
    make('div', { class: 'composer-box' }, box, submit),
  );
  let sending = false;

  const measure = () => {
    box.rows = Math.min(MOST_ROWS, box.value.split('\n').length);
    submit.disabled = sending || box.value.trim() === '';
  };

  const wait = (now) => {
    sending = now;
    box.readOnly = now;
    submit.classList.toggle('busy', now);
    measure();
  };

  const send = async () => {
    const text = box.value.trim();
    if (text === '' || sending) {
      return;
    }
    completion.close();
    wait(true);
    clearProblem();
    try {
      const said = withIds(text, chosen, state.people);
      const answer = await postOnce('/demo/say', { as, in: place, text: said, parent });
      drafts.delete(key);
      chosen.clear();
      box.value = '';
      takeAnswer(answer, { place, message: parent, from: box });
    } catch (problem) {
      showProblem(problem);
    } finally {
      wait(false);
    }
  };

  box.addEventListener('input', () => {
    drafts.set(key, box.value);
    measure();
  });
  box.addEventListener('keydown', (event) => {
    if (completion.handleKey(event)) {
      return;
    }
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      send();
    }
  });
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
    box.focus();
  });

  name.textContent = label;
  box.value = drafts.get(key) ?? '';
  measure();
  return { element, box };
};
