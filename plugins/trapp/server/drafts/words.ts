import { inEachLanguage } from '../../core/language/index';

/** What is said to the coordinator whose writing cannot be taken in. */
const nb = {
  somebody: 'Noen andre',
  savedSince: (who: string, day: string, time: string) => `${who} lagret ${day} kl. ${time}.`,
  routineTaken: 'Det finnes allerede en rutine med denne nøkkelen.',
  routineByItself: 'En rutine lages for seg.',
  onlyOne: 'Rutinen har allerede en. Rett på den, eller ta den bort først.',
  partTaken: 'Rutinen har allerede en del med denne nøkkelen.',
  oneRoutine: 'Det er bare én rutine her.',
  routineStays: 'Rutinen selv kan ikke tas bort her.',
  titleTooLong: (most: number) => `Tittelen er for lang. Det er plass til ${most} tegn.`,
  profileTaken: 'Det finnes allerede en importprofil med denne nøkkelen.',
};

const nn: typeof nb = {
  somebody: 'Nokon andre',
  savedSince: (who, day, time) => `${who} lagra ${day} kl. ${time}.`,
  routineTaken: 'Det finst allereie ein rutine med denne nøkkelen.',
  routineByItself: 'Ein rutine blir laga for seg.',
  onlyOne: 'Rutinen har allereie ein. Rett på han, eller ta han bort først.',
  partTaken: 'Rutinen har allereie ein del med denne nøkkelen.',
  oneRoutine: 'Det er berre éin rutine her.',
  routineStays: 'Sjølve rutinen kan ikkje takast bort her.',
  titleTooLong: (most) => `Tittelen er for lang. Det er plass til ${most} teikn.`,
  profileTaken: 'Det finst allereie ein importprofil med denne nøkkelen.',
};

const en: typeof nb = {
  somebody: 'Somebody else',
  savedSince: (who, day, time) => `${who} saved on ${day} at ${time}.`,
  routineTaken: 'There is already a routine with this key.',
  routineByItself: 'A routine is made by itself.',
  onlyOne: 'The routine has one already. Change it, or take it away first.',
  partTaken: 'The routine already has a part with this key.',
  oneRoutine: 'There is only one routine here.',
  routineStays: 'The routine itself cannot be taken away here.',
  titleTooLong: (most) => `The title is too long. There is room for ${most} characters.`,
  profileTaken: 'There is already an import profile with this key.',
};

export const words = inEachLanguage({ nb, nn, en });
