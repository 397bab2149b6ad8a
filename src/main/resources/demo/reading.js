// Tells the server how far I have read: what is open on a page that can be seen.

import { post } from './api.js';
import { conversation, on, setUnread, state } from './state.js';

const PAUSE = 400;

/** The newest message known of each conversation. */
const newest = new Map();
let timer;

export const isReading = (place) => state.open === place && document.visibilityState === 'visible';

const sendRead = async () => {
  const place = state.open;
  const upTo = newest.get(place);
  if (!isReading(place) || upTo === undefined || !conversation(place)?.unread) {
    return;
  }
  try {
    await post('/demo/read', { as: state.me, in: place, upTo });
    setUnread(place, 0);
  } catch {
    // The next message or visit tells it again; nobody needs to be bothered.
  }
};

export const readSoon = () => {
  clearTimeout(timer);
  timer = setTimeout(sendRead, PAUSE);
};

export const noteSeen = (message) => {
  newest.set(message.in, Math.max(newest.get(message.in) ?? 0, message.id));
  if (message.in === state.open) {
    readSoon();
  }
};

export const startReading = () => {
  document.addEventListener('visibilitychange', readSoon);
  on('unread', readSoon);
};
