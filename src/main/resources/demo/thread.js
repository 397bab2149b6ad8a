// A message and its replies, in the panel.

import { get } from './api.js';
import { createComposer } from './composer.js';
import { make } from './dom.js';
import { createLog } from './log.js';
import { showProblem } from './notices.js';
import { dropViews, openPanel } from './panel.js';
import { noteSeen } from './reading.js';
import { createScroller } from './scroller.js';
import { conversation, nameOf, state } from './state.js';

let current = null;

const load = async (view) => {
  const { messages } = await get('/demo/thread', { as: state.me, in: view.place, message: view.root });
  if (view === current) {
    messages.forEach(noteSeen);
    if (view.log.add(messages) > 0) {
      view.scroller.arrived(false);
    }
  }
};

export const openThread = async (place, root, from) => {
  const log = createLog({ inThread: true });
  const title = `Thread in ${nameOf(conversation(place))}`;
  const scroller = createScroller({ list: log.element, label: title });
  const composer = createComposer({
    place,
    parent: root,
    label: 'Reply in this thread',
    placeholder: 'Reply…',
  });
  const content = make('div', { class: 'thread' }, scroller.element, composer.element);
  const view = { place, root, log, scroller };
  const onClose = () => {
    current = null;
  };
  scroller.log.setAttribute('aria-live', 'off');
  openPanel({ kind: 'thread', title, content, focus: composer.box, from, onClose });
  current = view;
  try {
    await load(view);
    scroller.toEnd();
    setTimeout(() => scroller.log.setAttribute('aria-live', 'polite'), 500);
  } catch (problem) {
    showProblem(problem);
  }
};

/** Shows a new or changed message, when it belongs to the thread that is open. */
export const showReply = (message) => {
  const view = current;
  const belongs = view && message.in === view.place && (message.id === view.root || message.parent === view.root);
  if (belongs && view.log.add([message]) > 0) {
    view.scroller.arrived(message.author === state.me);
  }
};

export const catchUpThread = () => (current ? load(current) : undefined);

export const closeThread = () => dropViews('thread');
