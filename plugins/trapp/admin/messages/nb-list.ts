/** What is read and heard where something is put in order, in bokmål. */
export const nbList = {
  'list.drag': 'Dra for å flytte «{name}»',
  'list.up': 'Flytt «{name}» opp',
  'list.down': 'Flytt «{name}» ned',
  'list.remove': 'Ta bort «{name}»',
  'list.moved': '«{name}» er nå nummer {place} av {count}.',
  'list.removed': '«{name}» er tatt bort.',
  'list.first': '«{name}» står allerede øverst.',
  'list.last': '«{name}» står allerede nederst.',
};
