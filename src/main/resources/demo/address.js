// Keeps who I am and what is open in the page's address, such as #as=U1&in=C1.

import { state } from './state.js';

export const HOME = 'home';

export const readAddress = () => {
  const parts = new URLSearchParams(location.hash.slice(1));
  return { as: parts.get('as'), in: parts.get('in') };
};

export const addressOf = (place, as = state.me) => `#${new URLSearchParams({ as, in: place })}`;

export const go = (place, as) => {
  location.hash = addressOf(place, as);
};

/** Writes the address that is true now, without a step in the history. */
export const settle = (place) => {
  if (location.hash !== addressOf(place)) {
    history.replaceState(null, '', addressOf(place));
  }
};
