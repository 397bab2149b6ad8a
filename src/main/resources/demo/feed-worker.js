// Hears for all open tabs by one connection: a browser has few of them for one server, and a tab that
// gets none would hang. It lives as long as there is a tab, so that no tab depends on another.

import { createHearing } from './hearing.js';

/** Which tab is whose. */
const tabs = new Map();

const tell = (kind, what, wanted = () => true) => {
  for (const [port, as] of tabs) {
    if (wanted(as)) {
      port.postMessage({ as, kind, what });
    }
  }
};

const hearing = createHearing({
  news: (as, kind, what) => tell(kind, what, (one) => one === as),
  opened: (as) => tell('opened', null, (one) => one === as),
  late: (late) => tell('late', late),
});

const refresh = () => hearing.want([...new Set(tabs.values())]);

const join = (port, as) => {
  tabs.set(port, as);
  port.postMessage({ as, kind: 'late', what: hearing.isLate() });
  if (hearing.hears(as)) {
    port.postMessage({ as, kind: 'opened' });
  }
  refresh();
};

const leave = (port) => {
  tabs.delete(port);
  refresh();
};

self.addEventListener('connect', ({ ports: [port] }) => {
  port.addEventListener('message', ({ data: { as } }) => (as ? join(port, as) : leave(port)));
  port.addEventListener('close', () => leave(port));
  port.start();
});
