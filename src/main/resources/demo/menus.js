// Menus within messages. Walking through a closed menu by arrow keys chooses nothing until Enter.

import { announce } from './notices.js';

const WALK = /^(Arrow|Home|End|Page|.$)/;

export const watchMenus = (choose) => {
  let walking = false;
  let waiting = null;
  let before = 0;

  const menuOf = (event) => (event.target.matches?.('select.menu[data-action]') ? event.target : null);

  const chosen = (menu) => {
    waiting = null;
    if (menu.value !== '') {
      choose(menu, menu.value);
    }
  };

  document.addEventListener('focusin', (event) => {
    const menu = menuOf(event);
    if (menu) {
      before = menu.selectedIndex;
      walking = false;
    }
  });

  document.addEventListener('pointerdown', () => {
    walking = false;
  });

  document.addEventListener('keydown', (event) => {
    if (!menuOf(event)) {
      return;
    }
    walking = WALK.test(event.key) && event.key !== ' ' && !event.altKey;
    if (event.key === 'Enter' && waiting === event.target) {
      event.preventDefault();
      chosen(waiting);
    }
  });

  document.addEventListener('change', (event) => {
    const menu = menuOf(event);
    if (menu && walking) {
      waiting = menu;
      announce('Press Enter to choose this.');
    } else if (menu) {
      chosen(menu);
    }
  });

  document.addEventListener('focusout', (event) => {
    if (waiting && waiting === menuOf(event)) {
      waiting.selectedIndex = before;
      waiting = null;
    }
  });
};
