// Small helpers to make and find elements.

export const byId = (id) => document.getElementById(id);

/** Makes an element; attributes named on… are listeners, null and false ones are left out. */
export const make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
};

/** An element filled with html that the server has made safe. */
export const makeFrom = (html, attributes) => {
  const element = make('div', attributes);
  element.innerHTML = html;
  return element;
};

const SVG = 'http://www.w3.org/2000/svg';

export const icon = (name) => {
  const picture = document.createElementNS(SVG, 'svg');
  const use = document.createElementNS(SVG, 'use');
  picture.setAttribute('class', 'icon');
  picture.setAttribute('aria-hidden', 'true');
  use.setAttribute('href', `#icon-${name}`);
  picture.append(use);
  return picture;
};

export const unseen = (text) => {
  const words = make('span', { class: 'unseen' });
  words.textContent = text;
  return words;
};

let made = 0;

export const newId = (name) => `${name}-${(made += 1)}`;
