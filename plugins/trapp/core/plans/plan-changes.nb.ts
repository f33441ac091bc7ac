import { dayInWords } from '../calendar/index';

const onDay = (day: string) => (day === '' ? 'en dag som ikke er satt ennå' : dayInWords(day, 'nb'));

/** What a new revision of a plan has changed, line by line. */
export const words = {
  longTermGoal: 'Målet på lang sikt er skrevet om.',
  goalAdded: (text: string) => `Nytt delmål: ${text}`,
  goalGone: (text: string) => `Delmålet er tatt ut: ${text}`,
  goalChanged: (before: string, after: string) => `Delmålet «${before}» er nå «${after}»`,
  measureAdded: (what: string) => `Nytt tiltak: ${what}`,
  measureGone: (what: string) => `Tiltaket er tatt ut: ${what}`,
  measureChanged: (what: string, parts: readonly string[]) => `Tiltaket «${what}» er endret: ${parts.join(', ')}`,
  parts: { what: 'hva dere gjør', who: 'hvem', when: 'tid', area: 'område', special: 'særordning', visit: 'hjemmebesøk' },
  weekAdded: (monday: string) => `Ny uke i opptrappingsplanen, fra ${onDay(monday)}`,
  weekGone: (monday: string) => `Uka fra ${onDay(monday)} er tatt ut av opptrappingsplanen`,
  weekChanged: (monday: string) => `Uka fra ${onDay(monday)} er endret i opptrappingsplanen`,
  badDay: 'Hva dere gjør på en vanskelig dag, er skrevet om.',
  planB: 'Plan B er skrevet om.',
  contactPerson: (before: string, after: string) => `Kontaktperson for hjemmet er ${after.trim() || 'ikke bestemt'}${before.trim() === '' ? '' : ` (før ${before.trim()})`}`,
  contactHow: (how: string) => (how.trim() === '' ? 'Hvordan dere holder kontakt, er tatt ut.' : `Slik holder dere kontakt: ${how.trim()}`),
  startsOn: (day: string) => `Planen starter ${onDay(day)}`,
  evaluateOn: (day: string) => `Planen evalueres ${onDay(day)}`,
};
