import { dayInWords } from '../calendar/index';
import type { Language } from '../language/index';

const onDay = (language: Language, none: string) => (day: string) => (day === '' ? none : dayInWords(day, language));
const nbDay = onDay('nb', 'en dag som ikke er satt ennå');
const nnDay = onDay('nn', 'ein dag som ikkje er sett enno');
const enDay = onDay('en', 'a day that is not set yet');

const nb = {
  longTermGoal: 'Målet på lang sikt er skrevet om.',
  goalAdded: (text: string) => `Nytt delmål: ${text}`,
  goalGone: (text: string) => `Delmålet er tatt ut: ${text}`,
  goalChanged: (before: string, after: string) => `Delmålet «${before}» er nå «${after}»`,
  measureAdded: (what: string) => `Nytt tiltak: ${what}`,
  measureGone: (what: string) => `Tiltaket er tatt ut: ${what}`,
  measureChanged: (what: string, parts: readonly string[]) => `Tiltaket «${what}» er endret: ${parts.join(', ')}`,
  parts: { what: 'hva som gjøres', who: 'hvem', when: 'tid', area: 'område', special: 'særordning', visit: 'hjemmebesøk' },
  weekAdded: (monday: string) => `Ny uke i opptrappingsplanen, fra ${nbDay(monday)}`,
  weekGone: (monday: string) => `Uka fra ${nbDay(monday)} er tatt ut av opptrappingsplanen`,
  weekChanged: (monday: string) => `Uka fra ${nbDay(monday)} er endret i opptrappingsplanen`,
  badDay: 'Det som gjøres på en vanskelig dag, er skrevet om.',
  planB: 'Plan B er skrevet om.',
  contactPerson: (before: string, after: string) => `Kontaktperson for hjemmet er ${after.trim() || 'ikke bestemt'}${before.trim() === '' ? '' : ` (før ${before.trim()})`}`,
  contactHow: (how: string) => (how.trim() === '' ? 'Når og hvordan vi holder kontakt, er tatt ut.' : `Slik holder vi kontakt: ${how.trim()}`),
  startsOn: (day: string) => `Planen starter ${nbDay(day)}`,
  evaluateOn: (day: string) => `Planen evalueres ${nbDay(day)}`,
};
export type PlanChangeWords = typeof nb;

const nn: PlanChangeWords = {
  longTermGoal: 'Målet på lang sikt er skrive om.',
  goalAdded: (text) => `Nytt delmål: ${text}`,
  goalGone: (text) => `Delmålet er teke ut: ${text}`,
  goalChanged: (before, after) => `Delmålet «${before}» er no «${after}»`,
  measureAdded: (what) => `Nytt tiltak: ${what}`,
  measureGone: (what) => `Tiltaket er teke ut: ${what}`,
  measureChanged: (what, parts) => `Tiltaket «${what}» er endra: ${parts.join(', ')}`,
  parts: { what: 'kva som blir gjort', who: 'kven', when: 'tid', area: 'område', special: 'særordning', visit: 'heimebesøk' },
  weekAdded: (monday) => `Ny veke i opptrappingsplanen, frå ${nnDay(monday)}`,
  weekGone: (monday) => `Veka frå ${nnDay(monday)} er teken ut av opptrappingsplanen`,
  weekChanged: (monday) => `Veka frå ${nnDay(monday)} er endra i opptrappingsplanen`,
  badDay: 'Det som blir gjort på ein vanskeleg dag, er skrive om.',
  planB: 'Plan B er skriven om.',
  contactPerson: (before, after) => `Kontaktperson for heimen er ${after.trim() || 'ikkje bestemt'}${before.trim() === '' ? '' : ` (før ${before.trim()})`}`,
  contactHow: (how) => (how.trim() === '' ? 'Når og korleis vi held kontakt, er teke ut.' : `Slik held vi kontakt: ${how.trim()}`),
  startsOn: (day) => `Planen startar ${nnDay(day)}`,
  evaluateOn: (day) => `Planen blir evaluert ${nnDay(day)}`,
};

const en: PlanChangeWords = {
  longTermGoal: 'The long-term goal has been rewritten.',
  goalAdded: (text) => `New sub-goal: ${text}`,
  goalGone: (text) => `Sub-goal taken out: ${text}`,
  goalChanged: (before, after) => `The sub-goal “${before}” is now “${after}”`,
  measureAdded: (what) => `New measure: ${what}`,
  measureGone: (what) => `Measure taken out: ${what}`,
  measureChanged: (what, parts) => `The measure “${what}” has changed: ${parts.join(', ')}`,
  parts: { what: 'what is done', who: 'who', when: 'time', area: 'area', special: 'special arrangement', visit: 'home visit' },
  weekAdded: (monday) => `New week in the return plan, from ${enDay(monday)}`,
  weekGone: (monday) => `The week from ${enDay(monday)} is taken out of the return plan`,
  weekChanged: (monday) => `The week from ${enDay(monday)} has changed in the return plan`,
  badDay: 'What is done on a difficult day has been rewritten.',
  planB: 'Plan B has been rewritten.',
  contactPerson: (before, after) => `The home’s contact is ${after.trim() || 'not decided'}${before.trim() === '' ? '' : ` (before: ${before.trim()})`}`,
  contactHow: (how) => (how.trim() === '' ? 'When and how we keep in touch is taken out.' : `This is how we keep in touch: ${how.trim()}`),
  startsOn: (day) => `The plan starts on ${enDay(day)}`,
  evaluateOn: (day) => `The plan is evaluated on ${enDay(day)}`,
};

/** What a new revision of a plan has changed, line by line. Northern Sámi is told in bokmål until somebody who writes it has translated. */
const words: Record<Language, PlanChangeWords> = { nb, nn, en, se: nb };

export function planChangeWords(language: Language): PlanChangeWords {
  return words[language];
}
