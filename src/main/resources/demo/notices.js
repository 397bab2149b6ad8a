// Tells the person what went wrong in a banner, and a screen reader what has happened.

import { byId, icon, make, unseen } from './dom.js';

const alerts = byId('alerts');

export const showProblem = (problem) => {
  const sentence = typeof problem === 'string' ? problem : problem.message;
  const text = make('p');
  text.textContent = sentence;
  const banner = make('div', { class: 'alert', role: 'alert' }, icon('risk'), text);
  const dismiss = make(
    'button',
    { type: 'button', class: 'icon-button', onclick: () => banner.remove() },
    icon('close'),
    unseen('Dismiss'),
  );
  banner.append(dismiss);
  alerts.replaceChildren(banner);
};

export const clearProblem = () => alerts.replaceChildren();

export const announce = (text) => {
  byId('announcer').textContent = text;
};
