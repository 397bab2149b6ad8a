// Draws one message.

import { avatar } from './avatar.js';
import { icon, make, makeFrom } from './dom.js';

const said = (tag, attributes, text) => {
  const element = make(tag, attributes);
  element.textContent = text;
  return element;
};

const byline = (message) => {
  const line = make('p', { class: 'by' }, said('strong', { class: 'name' }, message.name));
  if (message.bot) {
    line.append(said('span', { class: 'app-badge' }, 'APP'));
  }
  line.append(said('time', { datetime: message.at }, message.time));
  return line;
};

const tool = (name, label, picture) =>
  make(
    'button',
    { type: 'button', class: 'tool', 'data-tool': name, title: label },
    icon(picture),
    said('span', {}, label),
  );

const tools = (inThread) => {
  const bar = make('div', { class: 'tools', role: 'group', 'aria-label': 'For this message' });
  if (!inThread) {
    bar.append(tool('thread', 'Reply in thread', 'reply'));
  }
  bar.append(tool('report', 'Report a risk', 'risk'));
  return bar;
};

const replies = (count) =>
  said(
    'button',
    { type: 'button', class: 'replies', 'data-tool': 'replies' },
    count === 1 ? '1 reply' : `${count} replies`,
  );

/** The article of a message; within a thread it offers no further thread. */
export const drawMessage = (message, inThread) => {
  const gist = make('div', { class: 'gist' }, byline(message));
  if (message.onlyYou) {
    gist.append(make('p', { class: 'private' }, icon('eye'), ' Only you can see this'));
  }
  gist.append(makeFrom(message.html, { class: 'body' }));
  if (message.edited) {
    gist.append(said('p', { class: 'edited' }, '(edited)'));
  }
  if (message.replies > 0 && !inThread) {
    gist.append(replies(message.replies));
  }
  const article = make(
    'article',
    {
      class: message.onlyYou ? 'message only-you' : 'message',
      tabindex: '-1',
      'aria-label': `${message.name}, ${message.time}`,
      'data-place': message.in,
      'data-message': message.id,
    },
    avatar(message.author, message.name, message.bot),
    gist,
  );
  if (!message.onlyYou) {
    article.append(tools(inThread));
  }
  return article;
};

export const drawDay = (day) => make('h3', { class: 'day' }, said('span', {}, day));
