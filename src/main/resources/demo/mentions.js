// Turns the @Name that a person reads into the <@id> that is sent.

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Replaces whole names only, the longest first; `chosen` maps names to ids. */
export const withIds = (text, chosen, people) => {
  const ids = new Map([...people.map(({ name, id }) => [name, id]), ...chosen]);
  const names = [...ids.keys()].sort((one, other) => other.length - one.length).map(escaped);
  if (names.length === 0) {
    return text;
  }
  const mention = new RegExp(`(?<![\\p{L}\\p{N}_@])@(${names.join('|')})(?![\\p{L}\\p{N}_])`, 'gu');
  return text.replace(mention, (all, name) => `<@${ids.get(name)}>`);
};
