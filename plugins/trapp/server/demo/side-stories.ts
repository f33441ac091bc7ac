import { linhAnswers, sofieAnswers } from './side-answers';
import type { Story } from './stories';

/** Sofie stays away from PE, and then from more. The school has asked PPT for advice, and waits for an answer. */
export const sofieStory: Story = {
  concern: 'Sofie er borte fra kroppsøving nesten hver uke, og den siste tiden også fra flere timer samme dag.',
  contacts: ['Ringte far. Han er glad for at vi ringer tidlig. Hjemme sier Sofie at garderoben er det verste.'],
  pupilSaid: ['Sofie vil skifte et annet sted, og vil gjerne vite hva timen skal handle om på forhånd.', 'Sofie vil ikke lese høyt uten at det er avtalt. Hun vil gjerne vite hva PP-tjenesten skal spørre om.'],
  heardBy: 'Kontaktlærer på 9A',
  answers: sofieAnswers,
};

/** Ludvig came every day until he did not. Nobody has answered yet. */
export const ludvigStory: Story = {
  concern: 'Ludvig har ikke kommet de siste dagene, og skolen har ikke fått melding. Han pleier å være her.',
  contacts: ['Ringte begge foresatte to ganger, og sendte melding. Ingen svar ennå.'],
  pupilSaid: [''],
  heardBy: 'Kontaktlærer på 10A',
  answers: {},
};

/** Linh changed school in the autumn, and the case came along. */
export const linhStory: Story = {
  concern: 'Linh kommer sjelden på mandager, og har vondt i magen når uka begynner.',
  contacts: ['Ringte mor. Familien flytter i november, og Linh gruer seg til å begynne på nytt.'],
  pupilSaid: ['Linh vil besøke den nye klassen før hun begynner, og sitte ved siden av noen som har spurt.'],
  heardBy: 'Kontaktlærer på 7A',
  answers: linhAnswers,
};

/** Guardians' answers about consent, in the words that were written down. */
export const consentNotes = {
  celineGiven: 'Mor sier ja til at skolen snakker med familieteamet.',
  celineWithdrawn: 'Det ble for mange å forholde seg til. Mor vil at kontaktlæreren har kontakten alene nå.',
  sofieGiven: 'Sier ja til at PP-tjenesten ser på lesingen sammen med skolen.',
} as const;

export const sofieReferral = {
  service: 'ppt',
  purpose: 'Råd om lesing, og om hvordan Sofie kan være med i kroppsøving.',
  necessity: 'Vi har prøvd egen garderobe og å fortelle om timen på forhånd. Fraværet sprer seg til flere fag.',
  anonymous: false,
  shares: ['concern', 'absence'],
} as const;

/** What people raise, and nobody has assessed yet. */
export const raisedWords = {
  subjectTeacher: 'Går ofte før siste time. Satt alene i gangen i dag, og ville ikke si hva det var.',
  kindergarten: 'Mor sier at Live har grått ved levering i to uker, og at hun ikke vil gå inn på avdelingen.',
} as const;

export const transferNote = 'Linh er trygg når noen møter henne ved døra på mandager. Send planen for uka på fredag. Mor vil gjerne ha en samtale den første uka.';
