/** What is read and heard where something is put in order, in bokmål. */
export const nbList = {
  'list.drag': 'Dra for å flytte «{name}»',
  'noPage.gone': 'Siden finnes ikke',
  'noPage.gone.lead': 'Adressen kan være feil, eller det som sto her kan være tatt bort.',
  'noPage.closed': 'Siden er ikke for rollen din',
  'noPage.closed.lead': 'Spør den som styrer rollene i kommunen, om du skal ha tilgang.',
  'list.up': 'Flytt «{name}» opp',
  'list.down': 'Flytt «{name}» ned',
  'list.remove': 'Ta bort «{name}»',
  'list.moved': '«{name}» er nå nummer {place} av {count}.',
  'list.removed': '«{name}» er tatt bort.',
  'list.first': '«{name}» står allerede øverst.',
  'list.last': '«{name}» står allerede nederst.',
};
