// Starts the page: who I am, what is open, and which module hears of what.

import { HOME, readAddress, settle } from './address.js';
import { startClock } from './clock.js';
import { catchUp, closeConversation, openConversation, showMessage } from './conversation.js';
import { byId, make } from './dom.js';
import { startFeed, stopFeed } from './feed.js';
import { focusComposer } from './focus.js';
import { loadHome, openHome } from './home.js';
import { closeDrawer, isPhone, startLayers } from './layers.js';
import { clearProblem, showProblem } from './notices.js';
import { closePanel, dropViews, startPanel } from './panel.js';
import { closePeople, startPeople } from './people.js';
import { startPresses } from './presses.js';
import { noteSeen, readNow, startReading } from './reading.js';
import { startSidebar, step } from './sidebar.js';
import { conversation, direct, loadState, on, refreshState, setNow, setUnread, state, tell } from './state.js';
import { startTheme } from './theme.js';
import { catchUpThread, closeThread, showReply } from './thread.js';

const RELOAD_PAUSE = 300;
let reload;

/** Loads the state again soon: the times of the people and the unread counts. */
const reloadSoon = () => {
  clearTimeout(reload);
  reload = setTimeout(() => refreshState().catch(showProblem), RELOAD_PAUSE);
};

const refreshHome = () => (state.open === HOME ? loadHome() : undefined);

const heard = {
  message: (message) => {
    noteSeen(message);
    showMessage(message);
    showReply(message);
  },
  clock: (now) => {
    setNow(now);
    reloadSoon();
    refreshHome();
  },
  unread: ({ in: place, unread }) => setUnread(place, unread),
  opened: () => {
    reloadSoon();
    Promise.all([catchUp(), catchUpThread(), refreshHome()]).catch(showProblem);
  },
};

const isDirect = () => conversation(state.open)?.kind === 'direct';

/** The place asked for; or else my own direct conversation in place of another's, or the first. */
const placeFor = (wanted, wasDirect) => {
  if (wanted === HOME || conversation(wanted)) {
    return wanted;
  }
  return (wasDirect ? direct() : state.conversations[0])?.id ?? HOME;
};

/** Opens a place; says whether the focus was in what has gone now. */
const open = (place) => {
  const hadFocus = byId('main').contains(document.activeElement) || byId('panel').contains(document.activeElement);
  closeThread();
  clearProblem();
  state.open = place;
  tell('open');
  if (place === HOME) {
    closeConversation();
    openHome();
  } else {
    openConversation(place);
  }
  return hadFocus;
};

/** Loads everything as somebody else; nothing changes when that fails. */
const become = async (as) => {
  if (!(await loadState(as))) {
    return false;
  }
  dropViews();
  clearProblem();
  startFeed(state.me, heard);
  return true;
};

const focusPlace = () => {
  if (isPhone() || state.open === HOME) {
    byId('place').focus();
  } else {
    focusComposer();
  }
};

/** Stays who I was; on a page that has just begun, offers to begin again as anybody. */
const notBecome = (problem) => {
  showProblem(problem);
  if (state.me !== null) {
    settle(state.open);
    return;
  }
  const again = () => {
    history.replaceState(null, '', '#');
    follow();
  };
  const button = make('button', { type: 'button', class: 'press primary', onclick: again });
  button.textContent = 'Begin again';
  byId('place').textContent = 'Not loaded';
  byId('view').replaceChildren(make('div', { class: 'empty' }, button));
};

/** Makes true what the address says. */
const follow = async () => {
  const wanted = readAddress();
  const first = state.me === null;
  const wasDirect = isDirect();
  readNow();
  const other = first || (wanted.as !== null && wanted.as !== state.me);
  try {
    if (other && !(await become(wanted.as))) {
      return;
    }
  } catch (problem) {
    notBecome(problem);
    return;
  }
  const place = placeFor(wanted.in ?? state.open, wasDirect);
  const moved = place !== state.open;
  settle(place);
  if (moved || other) {
    const hadFocus = open(place);
    const leftDrawer = closeDrawer();
    if (!first && (leftDrawer || hadFocus || !other)) {
      focusPlace();
    }
  }
};

/** Closes what lies uppermost. */
const escape = () => closePeople() || closeDrawer() || closePanel();

document.addEventListener('keydown', (event) => {
  const steps = { ArrowUp: -1, ArrowDown: 1 };
  if (event.key === 'Escape' && !event.defaultPrevented) {
    escape();
  } else if (event.altKey && !event.ctrlKey && !event.metaKey && steps[event.key] && state.me) {
    event.preventDefault();
    step(steps[event.key]);
  }
});

byId('skip').addEventListener('click', (event) => {
  event.preventDefault();
  focusComposer();
});

// A page that the browser keeps for the way back would also keep its connection.
window.addEventListener('pagehide', stopFeed);
window.addEventListener('pageshow', (event) => {
  if (event.persisted && state.me) {
    startFeed(state.me, heard);
  }
});

on('moved', reloadSoon);
window.addEventListener('hashchange', follow);

startTheme();
startLayers();
startPanel();
startClock();
startPeople();
startSidebar();
startReading();
startPresses();
follow();
