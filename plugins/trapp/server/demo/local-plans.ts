import { nothingWritten, type LocalPlanContent } from '../../core/local-plans/index';
import type { Stage } from './work-cases';

const written = (nb: string, nn?: string, en?: string) => ({ nb, ...(nn ? { nn } : {}), ...(en ? { en } : {}) });

/** What Tindelia has filled in. */
const tindelia: LocalPlanContent = {
  ...nothingWritten,
  people: [
    { key: 'ringer-hjem', persons: [{ name: 'Samira Kveldsolbakk', phone: '00 11 22 33', forHome: true }] },
    { key: 'leder-fravaer', persons: [{ name: 'Marit Svaberglia', phone: '00 11 22 44', forHome: true }] },
    { key: 'helsesykepleier', persons: [{ name: 'Hilde Rimfrostdal', phone: '', forHome: false }] },
  ],
  fora: [{ key: 'fast-mote', name: 'Fraværsteamet', when: written('Hver tirsdag klokka 14', 'Kvar tysdag klokka 14', 'Every Tuesday at 14.00'), who: written('Avdelingsleder, helsesykepleier og kontaktlæreren det gjelder', 'Avdelingsleiar, helsesjukepleiar og kontaktlæraren det gjeld', 'The head of department, the school nurse and the class teacher concerned') }],
  contacts: [{ key: 'ppt', name: 'Rune Torskeviknes', phone: '00 55 66 77', note: written('Er på skolen første torsdag i måneden. Vi snakker om klassemiljø og tidlig innsats uten å nevne navn.', 'Er på skulen første torsdag i månaden. Vi snakkar om klassemiljø og tidleg innsats utan å nemne namn.', 'Is at the school the first Thursday of the month. We talk about classes and early help without naming anybody.'), forHome: false }],
  texts: [
    { key: 'ansvar', text: written('Kontaktlærer tar kontakt med barnet og hjemmet samme dag. Fag- og timelærere sier fra til kontaktlærer når noen ofte mangler i timen. Avdelingsleder følger med på at ingen blir stående alene.', 'Kontaktlærar tek kontakt med barnet og heimen same dag. Fag- og timelærarar seier frå til kontaktlærar når nokon ofte manglar i timen. Avdelingsleiar følgjer med på at ingen blir ståande åleine.', 'The class teacher contacts the child and the home the same day. Subject teachers tell the class teacher when somebody is often missing. The head of department sees to it that nobody is left alone with it.') },
    { key: 'tidlig', text: written('Vi går gjennom klasselistene hver fredag. Vi ser også etter barn som kommer sent eller går tidlig.', 'Vi går gjennom klasselistene kvar fredag. Vi ser òg etter barn som kjem seint eller går tidleg.', 'We go through the class lists every Friday. We also look for children who come late or leave early.') },
    { key: 'melding', text: written('Send melding før klokka åtte, eller ring skolen. Du trenger ikke forklare mer enn du vil.', 'Send melding før klokka åtte, eller ring skulen. Du treng ikkje forklare meir enn du vil.', 'Send a message before eight o’clock, or call the school. You need not explain more than you wish.') },
  ],
  extraTasks: [{ key: 'inspeksjon', step: 'niva-2-samarbeidsmote', title: written('Avtal hvem eleven møter ved porten', 'Avtal kven eleven møter ved porten', 'Agree on whom the pupil meets at the gate'), kind: 'do', responsible: 'own_sosiallaerer', required: false, deadline: { amount: 3, unit: 'school_days' } }],
  openToHomes: true,
};

/** Havnesund has begun, and written down a stricter limit. */
const havnesund: LocalPlanContent = {
  ...nothingWritten,
  people: [{ key: 'ringer-hjem', persons: [{ name: 'Berit Orrespillmo', phone: '', forHome: true }] }],
  limits: [{ key: 'dager', value: 6 }],
};

/** One school has an approved plan, one has begun on its own, and the kindergarten has not (B50). */
export async function writeLocalPlans({ desks, back }: Stage, places: { readonly routineKey: string; readonly tindelia: string; readonly havnesund: string }): Promise<void> {
  const place = { schoolId: places.tindelia, routineKey: places.routineKey };
  const head = await desks('rektor', back(45));
  const { edition } = await head.ask('saveLocalPlan', place, { edition: 0, content: tindelia });
  const proposed = await head.ask('proposeLocalPlan', place, { edition, reason: 'Første plan etter den nye rutinen.' });
  await (await desks('avdelingsleder', back(43))).ask('answerLocalPlan', place, { edition: proposed.edition, answer: { kind: 'approved' } });
  await (await desks('rektor.havnesund', back(6))).ask('saveLocalPlan', { schoolId: places.havnesund, routineKey: places.routineKey }, { edition: 0, content: havnesund });
}
