// Hears from the server what is new: together with the other tabs, or alone where a browser cannot.

import { byId } from './dom.js';
import { createHearing } from './hearing.js';

let listening = null;
let ears = null;

/** What came for a person whom this tab has ceased to be is dropped. */
const told = (as, kind, what) => {
  if (kind === 'late') {
    byId('connection').textContent = what ? 'Connecting again…' : '';
  } else if (as === listening?.as) {
    listening.heard[kind](what);
  }
};

const alone = () => {
  const hearing = createHearing({
    news: told,
    opened: (as) => told(as, 'opened'),
    late: (late) => told(null, 'late', late),
  });
  return { listen: (as) => hearing.want([as]), leave: () => hearing.want([]) };
};

const together = () => {
  const worker = new SharedWorker('/app/feed-worker.js', { type: 'module', name: 'feed' });
  worker.addEventListener('error', () => {
    ears = alone();
    if (listening) {
      ears.listen(listening.as);
    }
  });
  worker.port.addEventListener('message', ({ data: { as, kind, what } }) => told(as, kind, what));
  worker.port.start();
  return { listen: (as) => worker.port.postMessage({ as }), leave: () => worker.port.postMessage({}) };
};

/** `heard` is {message, clock, unread, opened}: what to do with each. */
export const startFeed = (as, heard) => {
  ears ??= 'SharedWorker' in globalThis ? together() : alone();
  listening = { as, heard };
  ears.listen(as);
};

export const stopFeed = () => {
  listening = null;
  ears?.leave();
};
