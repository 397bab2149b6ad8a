// What could be meant by what has been typed: a command of the coach, or a person.

const MOST = 50;

/** What of a usage can be typed for the person: all before the first thing to fill in. */
const typable = (words) => {
  const [start] = words.split(/\s*[<[@|]/);
  return start === words ? words : `${start.trim()} `;
};

const commandsFor = (text, commands) => {
  const typed = text.slice(1).toLowerCase().split(/\s+/);
  if ('tpm'.startsWith(typed[0])) {
    typed.shift();
  }
  const wanted = typed.filter(Boolean);
  const matches = (words) => {
    const own = words.toLowerCase().split(/\s+/);
    return wanted.every((one) => own.some((word) => word.startsWith(one)));
  };
  const begins = ({ words }) => words.toLowerCase().startsWith(wanted.join(' '));
  return commands
    .filter(({ words }) => matches(words))
    .sort((one, other) => Number(begins(other)) - Number(begins(one)))
    .map(({ words, does }) => ({
      label: `/tpm ${words}`,
      about: does,
      from: 0,
      insert: `/tpm ${typable(words)}`,
    }));
};

const peopleFor = (before, people) => {
  const typed = /(?:^|[\s(])@([^@\n]{0,40})$/u.exec(before);
  if (!typed) {
    return [];
  }
  const wanted = typed[1].toLowerCase();
  const matches = (name) =>
    name.startsWith(wanted) || name.split(/\s+/).some((word) => word.startsWith(wanted));
  const found = people.filter(({ name }) => matches(name.toLowerCase()));
  if (found.some(({ name }) => name.toLowerCase() === wanted)) {
    return [];
  }
  return found.map((one) => ({
    label: `@${one.name}`,
    about: one.about ?? '',
    from: before.length - typed[1].length - 1,
    insert: `@${one.name} `,
    person: one,
  }));
};

/** The suggestions for a text up to the caret: {label, about, from, insert, person?}. */
export const suggest = (before, after, { commands, people }) => {
  const mention = peopleFor(before, people);
  if (mention.length > 0) {
    return mention;
  }
  if (!before.startsWith('/') || before.includes('\n') || after.trim() !== '') {
    return [];
  }
  const found = commandsFor(before, commands).slice(0, MOST);
  const done = found.length === 1 && found[0].insert.trim() === before.trim();
  return done ? [] : found;
};
