// Who I am, and the list from which I become someone else.

import { go } from './address.js';
import { avatar } from './avatar.js';
import { byId, icon, make } from './dom.js';
import { on, person, state } from './state.js';

const button = byId('me');
const list = byId('people');

const line = (name, text) => {
  const element = make('span', { class: name });
  element.textContent = text;
  return element;
};

const described = (one, ...about) => [
  avatar(one.id, one.name),
  make(
    'span',
    { class: 'who-words' },
    line('who-name', one.name),
    ...about.filter(Boolean).flatMap((text) => [' ', line('who-about', text)]),
  ),
];

const local = ({ zone, time }) => `${time}, ${zone.replaceAll('_', ' ')}`;

const isOpen = () => !list.hidden;

const show = (open) => {
  list.hidden = !open;
  button.setAttribute('aria-expanded', String(open));
};

/** Closes the list; says whether it was open. */
export const closePeople = () => {
  const wasOpen = isOpen();
  if (wasOpen) {
    const inside = list.contains(document.activeElement);
    show(false);
    if (inside) {
      button.focus();
    }
  }
  return wasOpen;
};

const become = (one) => {
  show(false);
  button.focus();
  if (one.id !== state.me) {
    go(state.open, one.id);
  }
};

const choice = (one) => {
  const mine = one.id === state.me;
  const element = make(
    'button',
    { type: 'button', class: 'choice', 'aria-current': mine ? 'true' : null, onclick: () => become(one) },
    ...described(one, one.about, local(one)),
  );
  if (mine) {
    element.append(icon('tick'));
  }
  return make('li', {}, element);
};

const draw = () => {
  const me = person(state.me);
  if (!me) {
    return;
  }
  button.replaceChildren(
    ...described(me, local(me)),
    line('be-else', 'Be someone else'),
    icon('chevron'),
  );
  const focused = [...list.querySelectorAll('button')].indexOf(document.activeElement);
  list.replaceChildren(make('ul', {}, ...state.people.map(choice)));
  list.querySelectorAll('button')[focused]?.focus();
};

const walk = (event) => {
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  if (steps[event.key] && !event.altKey) {
    const choices = [...list.querySelectorAll('button')];
    const next = choices.indexOf(document.activeElement) + steps[event.key];
    choices[(next + choices.length) % choices.length].focus();
    event.preventDefault();
  }
};

export const startPeople = () => {
  on('state', draw);
  button.addEventListener('click', () => {
    show(!isOpen());
    if (isOpen()) {
      (list.querySelector('[aria-current]') ?? list.querySelector('button'))?.focus();
    }
  });
  list.addEventListener('keydown', walk);
  document.addEventListener('click', (event) => {
    if (isOpen() && !event.target.closest('.who')) {
      show(false);
    }
  });
};
