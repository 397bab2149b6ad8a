// Hears from the server what is new, and connects again by itself.

import { byId } from './dom.js';

const PAUSE = 3000;
const PATIENCE = 2000;

let source = null;
let again;
let late;

const status = (text) => {
  byId('connection').textContent = text;
};

export const stopFeed = () => {
  clearTimeout(again);
  clearTimeout(late);
  source?.close();
  source = null;
};

/** `heard` is {message, clock, unread, opened}: what to do with each. */
export const startFeed = (as, heard) => {
  stopFeed();
  const feed = new EventSource(`/demo/feed?${new URLSearchParams({ as })}`);
  source = feed;
  for (const name of ['message', 'clock', 'unread']) {
    feed.addEventListener(name, (event) => heard[name](JSON.parse(event.data)));
  }
  feed.addEventListener('open', () => {
    clearTimeout(late);
    status('');
    heard.opened();
  });
  feed.addEventListener('error', () => {
    clearTimeout(late);
    late = setTimeout(() => status('Connecting again…'), PATIENCE);
    if (feed.readyState === EventSource.CLOSED) {
      again = setTimeout(() => startFeed(as, heard), PAUSE);
    }
  });
};
