// A list of messages that grows at both ends and changes in place.

import { make } from './dom.js';
import { rememberFocus } from './focus.js';
import { drawDay, drawMessage } from './message.js';

const TOGETHER = 5 * 60 * 1000;

/** What a person says at one go stands together; each message of the coach stands for itself. */
const follows = (message, before) =>
  before !== undefined &&
  !message.bot &&
  message.author === before.author &&
  message.day === before.day &&
  Math.abs(Date.parse(message.at) - Date.parse(before.at)) < TOGETHER;

/** Makes an empty list: {element, add, newest, oldest, has, size}. */
export const createLog = ({ inThread = false } = {}) => {
  const list = make('ol', { class: 'messages' });
  const known = new Map();

  const idOf = (item) => Number(item.dataset.id);
  const messageOf = (item) => (item ? known.get(idOf(item)).message : undefined);

  /** Sets what depends on the message before: the day above it and whether its author is named. */
  const arrange = (item) => {
    const message = messageOf(item);
    const before = messageOf(item.previousElementSibling);
    const day = item.querySelector(':scope > .day');
    const newDay = before?.day !== message.day;
    if (newDay && !day) {
      item.prepend(drawDay(message.day));
    } else if (!newDay) {
      day?.remove();
    }
    item.classList.toggle('follows', follows(message, before));
  };

  const replace = (message, text) => {
    const entry = known.get(message.id);
    if (entry.text === text) {
      return;
    }
    const restore = entry.item.contains(document.activeElement) ? rememberFocus() : null;
    Object.assign(entry, { message, text });
    entry.item.replaceChildren(drawMessage(message, inThread));
    arrange(entry.item);
    restore?.();
  };

  const draw = (message, text) => {
    const item = make('li', { 'data-id': message.id }, drawMessage(message, inThread));
    known.set(message.id, { message, text, item });
    return item;
  };

  const placeBefore = (id) => {
    let after = list.lastElementChild;
    while (after && idOf(after) > id) {
      after = after.previousElementSibling;
    }
    return after;
  };

  const insert = (items) => {
    const after = placeBefore(idOf(items[0]));
    const next = after ? after.nextElementSibling : list.firstElementChild;
    if (next && idOf(next) < idOf(items.at(-1))) {
      items.forEach((item) => insert([item]));
      return;
    }
    const fragment = document.createDocumentFragment();
    fragment.append(...items);
    list.insertBefore(fragment, next);
    items.forEach(arrange);
    if (next) {
      arrange(next);
    }
  };

  /** Takes messages in; those shown already are replaced. Says how many are new. */
  const add = (messages) => {
    const fresh = [];
    for (const message of [...messages].sort((one, other) => one.id - other.id)) {
      const text = JSON.stringify(message);
      if (known.has(message.id)) {
        replace(message, text);
      } else {
        fresh.push(draw(message, text));
      }
    }
    if (fresh.length > 0) {
      insert(fresh);
    }
    return fresh.length;
  };

  return {
    element: list,
    add,
    has: (id) => known.has(id),
    size: () => known.size,
    oldest: () => messageOf(list.firstElementChild)?.id,
    newest: () => messageOf(list.lastElementChild)?.id,
  };
};
