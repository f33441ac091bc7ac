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
  returnPlan: 'Opptrappingsplanen er endret.',
  badDay: 'Hva dere gjør på en vanskelig dag, er skrevet om.',
  planB: 'Plan B er skrevet om.',
  contact: 'Kontakten mellom hjem og skole er endret.',
  dates: 'Når planen starter eller evalueres, er endret.',
};
