/** What is said about concerns besides the refusals themselves. */
export const messages = {
  chooseRoutine: 'Flere rutiner passer for eleven. Velg hvilken saken skal følge.',
  otherRoutine: 'Rutinen passer ikke for eleven. Velg en av dem som står der.',
  notYet: 'Velg en dag som har vært.',
  otherCase: 'Saken er ikke åpen for eleven. Last inn siden på nytt.',
} as const;
