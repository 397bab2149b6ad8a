// One connection to the server's feed, for one person or several, which connects again by itself.

const PAUSE = 3000;
const PATIENCE = 2000;
const KINDS = ['message', 'clock', 'unread'];

/**
 * `told` is {news(as, kind, what), opened(as), late(yes)}: something new for somebody; somebody hears
 * from now on, and may have missed things before; and whether the server has been gone for a while.
 */
export const createHearing = (told) => {
  let wanted = [];
  let serving = null;
  let coming = null;
  let again;
  let patience;
  let isLate = false;

  const late = (yes) => {
    clearTimeout(patience);
    if (yes !== isLate) {
      isLate = yes;
      told.late(yes);
    }
  };

  const opened = (one) => {
    const missedNothing = one === coming && serving?.healthy ? serving.people : [];
    if (one === coming) {
      serving?.feed.close();
      serving = one;
      coming = null;
    }
    one.healthy = true;
    late(false);
    one.people.filter((as) => !missedNothing.includes(as)).forEach(told.opened);
  };

  const broken = (one) => {
    one.healthy = false;
    clearTimeout(patience);
    patience = setTimeout(() => late(true), PATIENCE);
    if (one.feed.readyState === EventSource.CLOSED) {
      clearTimeout(again);
      again = setTimeout(connect, PAUSE);
    }
  };

  /** Goes on hearing by the old connection until the new one is there. */
  const connect = () => {
    clearTimeout(again);
    coming?.feed.close();
    const people = wanted.map((as) => ['as', as]);
    const one = { people: wanted, feed: new EventSource(`/demo/feed?${new URLSearchParams(people)}`) };
    coming = one;
    for (const kind of KINDS) {
      one.feed.addEventListener(kind, ({ data }) => {
        const { as, what } = JSON.parse(data);
        told.news(as, kind, what);
      });
    }
    one.feed.addEventListener('open', () => opened(one));
    one.feed.addEventListener('error', () => broken(one));
  };

  const close = () => {
    clearTimeout(again);
    clearTimeout(patience);
    [serving, coming].forEach((one) => one?.feed.close());
    serving = null;
    coming = null;
  };

  /** Hears for these people from now on. Who is not needed any more is heard until somebody else is. */
  const want = (people) => {
    const covers = people.every((as) => wanted.includes(as));
    if (people.length === 0) {
      wanted = [];
      close();
    } else if (!covers) {
      wanted = people;
      connect();
    }
  };

  return { want, isLate: () => isLate, hears: (as) => Boolean(serving?.healthy && serving.people.includes(as)) };
};
