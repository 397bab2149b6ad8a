// The time in the workspace, and the buttons that move it.

import { post } from './api.js';
import { byId, make } from './dom.js';
import { clearProblem, showProblem } from './notices.js';
import { on, setNow, state, tell } from './state.js';

const moves = byId('moves');
const moving = byId('moving');

const drawNow = () => {
  byId('now').textContent = state.now?.text ?? '';
  byId('now').dateTime = state.now?.iso ?? '';
};

const busy = (now) => {
  moves.querySelectorAll('button').forEach((button) => {
    button.disabled = now;
  });
  moving.textContent = now ? 'Moving the clock…' : '';
};

const move = async (button, id) => {
  const focused = document.activeElement === button;
  busy(true);
  clearProblem();
  try {
    const { now } = await post('/demo/clock', { as: state.me, move: id });
    setNow(now);
    tell('moved');
  } catch (problem) {
    showProblem(problem);
  } finally {
    busy(false);
    if (focused && document.activeElement === document.body) {
      button.focus();
    }
  }
};

const drawMoves = () => {
  drawNow();
  const same = [...moves.children].map((button) => button.dataset.move).join() === state.moves.map(({ id }) => id).join();
  if (same) {
    return;
  }
  moves.replaceChildren(
    ...state.moves.map(({ id, label }) => {
      const button = make('button', { type: 'button', class: 'move', 'data-move': id });
      button.textContent = label;
      button.addEventListener('click', () => move(button, id));
      return button;
    }),
  );
};

export const startClock = () => {
  on('state', drawMoves);
  on('now', drawNow);
};
