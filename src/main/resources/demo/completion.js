// The list of suggestions over a text box, by the combobox pattern.

import { make, newId } from './dom.js';
import { announce } from './notices.js';
import { state } from './state.js';
import { suggest } from './suggestions.js';

/** Watches a text box: {element, handleKey, close}. `onPerson` hears of a person chosen. */
export const createCompletion = (box, onPerson) => {
  const id = newId('suggestions');
  const list = make('ul', { class: 'suggestions', role: 'listbox', id, 'aria-label': 'Suggestions', hidden: true });
  let found = [];
  let at = -1;

  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-haspopup', 'listbox');

  const highlight = (index) => {
    at = index;
    [...list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === index)));
    const option = list.children[index];
    if (option) {
      box.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else {
      box.removeAttribute('aria-activedescendant');
    }
  };

  const close = () => {
    const wasOpen = !list.hidden;
    found = [];
    list.hidden = true;
    highlight(-1);
    for (const name of ['role', 'aria-expanded', 'aria-controls']) {
      box.removeAttribute(name);
    }
    return wasOpen;
  };

  const choose = (suggestion) => {
    const end = suggestion.person ? box.selectionStart : box.value.length;
    box.setRangeText(suggestion.insert, suggestion.from, end, 'end');
    if (suggestion.person) {
      onPerson(suggestion.person);
    }
    box.dispatchEvent(new Event('input', { bubbles: true }));
    close();
    box.focus();
  };

  const optionFor = (suggestion, index) => {
    const label = make('span', { class: 'suggestion' });
    const about = make('span', { class: 'suggestion-about' });
    label.textContent = suggestion.label;
    about.textContent = suggestion.about;
    return make(
      'li',
      {
        role: 'option',
        id: `${id}-${index}`,
        'aria-selected': 'false',
        onmousedown: (event) => event.preventDefault(),
        onclick: () => choose(suggestion),
      },
      label,
      ' ',
      about,
    );
  };

  const open = () => {
    list.replaceChildren(...found.map(optionFor));
    list.hidden = false;
    list.scrollTop = 0;
    box.setAttribute('role', 'combobox');
    box.setAttribute('aria-expanded', 'true');
    box.setAttribute('aria-controls', id);
    highlight(found[0].person ? 0 : -1);
  };

  const refresh = () => {
    const caret = box.selectionStart;
    const next = suggest(box.value.slice(0, caret), box.value.slice(caret), state);
    const same = next.map(({ label }) => label).join('\n') === found.map(({ label }) => label).join('\n');
    found = next;
    if (found.length === 0) {
      close();
    } else if (!same || list.hidden) {
      open();
      announce(`${found.length} suggestions`);
    } else {
      list.replaceChildren(...found.map(optionFor));
      highlight(found[0].person ? 0 : -1);
    }
  };

  const tab = () => {
    const suggestion = found[Math.max(at, 0)];
    if (suggestion.insert.trim() === box.value.trim()) {
      close();
      return false;
    }
    choose(suggestion);
    return true;
  };

  const keys = {
    ArrowDown: () => highlight(at + 1 < found.length ? at + 1 : 0),
    ArrowUp: () => highlight(at > 0 ? at - 1 : found.length - 1),
    Escape: close,
    Tab: tab,
    Enter: () => (at < 0 ? false : choose(found[at])),
  };

  /** Says whether the key was meant for the list. */
  const handleKey = (event) => {
    if (list.hidden || event.isComposing || event.altKey || event.shiftKey || !keys[event.key]) {
      return false;
    }
    if (keys[event.key]() === false) {
      return false;
    }
    event.preventDefault();
    event.stopPropagation();
    return true;
  };

  box.addEventListener('input', refresh);
  box.addEventListener('blur', close);

  return { element: list, handleKey, close };
};
