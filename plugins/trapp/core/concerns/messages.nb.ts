/** What is said when a concern cannot be assessed as asked. */
export const words = {
  notAhead: 'Velg en dag som ikke har vært ennå.',
  tooFar: 'Velg en dag innen et år.',
};
