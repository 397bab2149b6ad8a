// A coloured circle with somebody's initials.

import { make } from './dom.js';

const COLOURS = 8;

const initials = (name) => {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => [...word][0] ?? '');
  return letters.join('').toUpperCase();
};

const colour = (id) => {
  let sum = 0;
  for (const letter of id) {
    sum = (sum * 31 + letter.codePointAt(0)) % 9973;
  }
  return sum % COLOURS;
};

export const avatar = (id, name, bot = false) => {
  const circle = make('span', {
    class: bot ? 'avatar bot' : `avatar tint-${colour(id)}`,
    'aria-hidden': 'true',
  });
  circle.textContent = initials(name);
  return circle;
};
