// The part that scrolls: stays at its end while things arrive, and where it is when older ones come.

import { icon, make } from './dom.js';

const NEAR = 60;

/** Wraps a list: {element, log, toEnd, keep, arrived}. `onTop` is called near the beginning. */
export const createScroller = ({ list, label, onTop }) => {
  const log = make('div', {
    class: 'log',
    role: 'log',
    tabindex: '0',
    'aria-live': 'polite',
    'aria-relevant': 'additions',
    'aria-label': label,
  }, list);
  const more = make(
    'button',
    { type: 'button', class: 'new-messages', hidden: true },
    icon('down'),
    ' New messages',
  );
  let atEnd = true;

  const toEnd = () => {
    atEnd = true;
    more.hidden = true;
    log.scrollTop = log.scrollHeight;
  };

  log.addEventListener('scroll', () => {
    const left = log.scrollHeight - log.scrollTop - log.clientHeight;
    atEnd = left < NEAR;
    if (atEnd) {
      more.hidden = true;
    }
    if (log.scrollTop < 4 * NEAR) {
      onTop?.();
    }
  }, { passive: true });

  more.addEventListener('click', () => {
    toEnd();
    log.focus({ preventScroll: true });
  });

  // Pictures and first measures change heights after the fact.
  const stay = new ResizeObserver(() => {
    if (atEnd) {
      toEnd();
    }
  });
  stay.observe(list);
  stay.observe(log);

  /** Runs a change above what is seen so that what is seen stays where it is, and is not read out. */
  const keep = (change) => {
    const top = log.getBoundingClientRect().top;
    const seen = [...list.children].find((item) => item.getBoundingClientRect().bottom > top);
    const was = seen?.getBoundingClientRect().top;
    log.setAttribute('aria-live', 'off');
    log.classList.add('held');
    change();
    const settle = () => {
      if (seen) {
        log.scrollTop += seen.getBoundingClientRect().top - was;
      }
    };
    settle();
    requestAnimationFrame(() => {
      settle();
      log.classList.remove('held');
      setTimeout(() => log.setAttribute('aria-live', 'polite'), 500);
    });
  };

  /** Says that something new is at the end. */
  const arrived = (mine) => {
    if (mine || atEnd) {
      toEnd();
    } else {
      more.hidden = false;
    }
  };

  return {
    element: make('div', { class: 'scroller' }, log, more),
    log,
    toEnd,
    keep,
    arrived,
  };
};
