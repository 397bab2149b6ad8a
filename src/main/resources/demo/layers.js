// On small screens one thing lies over another; what is covered cannot be reached then.

import { byId } from './dom.js';

const phone = matchMedia('(max-width: 47.99em)');
const narrow = matchMedia('(max-width: 63.99em)');
const menu = byId('menu');

export const isPhone = () => phone.matches;

const drawerOpen = () => menu.getAttribute('aria-expanded') === 'true';

export const refreshLayers = () => {
  const panel = !byId('panel').hidden;
  const drawer = phone.matches && drawerOpen();
  document.body.classList.toggle('drawer', drawer);
  byId('main').inert = drawer || (panel && narrow.matches);
  byId('panel').inert = drawer;
  byId('top').inert = panel && phone.matches;
  byId('sidebar').inert = phone.matches && !drawer;
};

export const closeDrawer = () => {
  if (!drawerOpen()) {
    return false;
  }
  menu.setAttribute('aria-expanded', 'false');
  refreshLayers();
  return true;
};

export const startLayers = () => {
  menu.addEventListener('click', () => {
    menu.setAttribute('aria-expanded', String(!drawerOpen()));
    refreshLayers();
    if (drawerOpen()) {
      byId('me').focus();
    }
  });
  phone.addEventListener('change', () => {
    closeDrawer();
    refreshLayers();
  });
  narrow.addEventListener('change', refreshLayers);
  refreshLayers();
};
