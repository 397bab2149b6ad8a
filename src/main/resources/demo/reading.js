// Tells the server how far I have read: what is open on a page that can be seen.

import { post } from './api.js';
import { conversation, on, state } from './state.js';

const PAUSE = 400;

/** The newest message known of each conversation. */
const newest = new Map();
let timer = null;

export const isReading = (place) => state.open === place && document.visibilityState === 'visible';

const sendRead = async () => {
  timer = null;
  const place = state.open;
  const upTo = newest.get(place);
  if (!isReading(place) || upTo === undefined || !conversation(place)?.unread) {
    return;
  }
  try {
    // What is unread then comes by the feed, in order with what is new.
    await post('/demo/read', { as: state.me, in: place, upTo });
  } catch {
    // The next message or visit tells it again; nobody needs to be bothered.
  }
};

export const readSoon = () => {
  clearTimeout(timer);
  timer = setTimeout(sendRead, PAUSE);
};

/** Before I go elsewhere, or become somebody else: what I have seen is read. */
export const readNow = () => {
  if (timer) {
    clearTimeout(timer);
    sendRead();
  }
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
