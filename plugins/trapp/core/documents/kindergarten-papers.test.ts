import type { UnitKind } from '../language/index';
import type { Guide } from '../guides/index';
import type { Meeting } from '../meetings/index';
import type { Plan } from '../plans/index';
import { blankFormOutline, caseOutline, consentFormOutline, evaluationOutline, invitationOutline, minutesOutline, referralOutline, standardPapers, templatedPaper, usualFields, type Outline, type PaperHead } from './index';

const head = (unit: UnitKind, language: PaperHead['language']): PaperHead => ({
  language, unit, municipality: 'Vik kommune', school: 'Elvebakken skole', group: 'Blåbær', pupil: 'Kari Elevsen', writtenBy: 'Nina Skole', signedOn: null, revision: 1, madeOn: '2026-11-20',
  routine: { title: { nb: 'Rutinen for elever' }, version: 1 }, owner: 'Nina Skole',
});
const all = Object.values(standardPapers);
/** What is on the paper, without what somebody is called and what the routine is called. */
const said = (unit: UnitKind, language: PaperHead['language']) =>
  all.map((paper) => JSON.stringify(templatedPaper(head(unit, language), paper, usualFields(head(unit, language)))).replaceAll(/Elvebakken skole|Kari Elevsen|Nina Skole|Rutinen for elever|"school":/g, '')).join('\n');

const meeting: Meeting = {
  date: '2026-11-20', time: '09.00', place: 'Kontoret', leader: 'Nina', noteTaker: 'Nina', interpreterLanguage: 'Somali', interpreterPresent: true, attendees: [], agenda: [],
  wishes: [{ id: 'w', from: 'pupil', name: 'Kari', what: 'Vil ha bamsen.', toldTo: 'Nina', how: 'talk' }], childVoice: { heard: 'in_meeting', byWhom: 'Nina', what: 'Vil leke ute.', whyNot: '' },
  decisions: [], actionItems: [], nextMeeting: '',
};
const beforehand: Meeting = { ...meeting, childVoice: { heard: 'beforehand', byWhom: 'Nina', what: 'Vil leke ute.', whyNot: '' } };
const unheard: Meeting = { ...meeting, childVoice: { heard: 'not_heard', byWhom: '', what: '', whyNot: 'Prøver igjen i morgen.' } };
const template = { key: 'mote', title: { nb: 'Møte' }, introduction: { nb: 'Vi ses.' }, agenda: [], sources: [] } as never;
const plan: Plan = { longTermGoal: '', subGoals: [], measures: [], returnWeeks: [], badDay: '', planB: '', contactPerson: '', contactHow: '', childVoice: '', startsOn: '2026-11-02', evaluateOn: '2026-11-20' };
const side = { from: '2026-11-02', to: '2026-11-10', schoolDays: 2, absentDays: 1, presencePercent: 50 };
const guide: Guide = {
  key: 'samtale', title: { nb: 'Samtale' }, sources: [], part: [], parts: (['pupil', 'school'] as const).map((respondent) => ({ key: respondent, title: { nb: 'Del' }, phase: 'questions', respondent, item: [{ linkId: `q-${respondent}`, type: 'text', text: { nb: 'Hva?' } }] })),
} as never;

/** Papers with something in each of the parts that we word ourselves. */
function filledPapers(head: PaperHead): Outline[] {
  const letter = { service: { nb: 'Hjelpen' }, anonymous: false, purpose: 'Hjelp', necessity: 'Trengs', ground: 'Ja', concern: 'Gråter', absence: 'Ti dager', childVoice: [], tried: [], plan: null, answerBy: '2026-12-01' };
  const form = { purpose: { title: { nb: 'Deling' }, explanation: { nb: 'Vi deler.' } }, pupil: 'Kari', recipients: [{ nb: 'Hjelpen' }], guardians: [], pupilSigns: true, until: null };
  const owner = { municipality: head.municipality, school: head.school, ...(head.unit && { unit: head.unit }) };
  return [
    ...[meeting, beforehand, unheard].map((held) => minutesOutline(head, template, held)),
    invitationOutline(head, template, meeting),
    evaluationOutline(head, { plan, evaluation: { planRecordId: 'p', subGoals: [], measures: [], planB: '', childVoice: '', guardiansView: '', summary: 'Bedre.' }, effect: { before: side, after: side, windowSchoolDays: 2 } as never }),
    referralOutline(head, letter),
    caseOutline(head, { openedOn: '2026-11-02', closedOn: null, concern: 'Gråter.', owner: 'Nina', step: 'Dialog' }, [], []),
    blankFormOutline(guide, head.language, owner),
    ...(['one_guardian', 'all_guardians', 'pupil', 'with_guardians'] as const).map((who) => consentFormOutline({ ...form, who }, head.language, owner)),
  ];
}

/** As they go to the worker that draws them: nothing but plain values gets there. */
const saidIn = (outlines: readonly Outline[]) => outlines.map((outline) => JSON.stringify(structuredClone(outline)).replaceAll(/Elvebakken skole|Kari Elevsen|Nina Skole|Rutinen for elever|"school":/g, '')).join('\n');

describe('B26: papers of a kindergarten', () => {
  it.each([
    ['nb', /[^"]*\b(elev|skole(?!helse)|klasse|rektor|kontaktlærer)[^"]*/gi],
    ['nn', /[^"]*\b(elev|skule(?!helse)|klasse|rektor|kontaktlærar)[^"]*/gi],
    ['en', /[^"]*\b(pupil|school|class\b|head teacher)[^"]*/gi],
  ] as const)('%s: what we put into them says child, and kindergarten', (language, schools) => {
    expect(saidIn(filledPapers(head('kindergarten', language))).match(schools)).toBeNull();
    expect(saidIn(filledPapers(head('school', language))).match(schools)?.length).toBeGreaterThan(10);
  });

  it.each([
    ['nb', /\b(elev|skole|klasse|rektor|kontaktlærer)/i],
    ['nn', /\b(elev|skule|klasse|rektor|kontaktlærar)/i],
    ['en', /\b(pupil|school|class\b|head teacher)/i],
  ] as const)('%s: the usual ones say child, and kindergarten', (language, schools) => {
    expect(said('kindergarten', language)).not.toMatch(schools);
    expect(said('school', language)).toMatch(schools);
  });

  it('what a municipality has written stays as it is, and so do names', () => {
    const own = { ...standardPapers.invitation, key: 'egen', blocks: [{ key: 'a', block: 'paragraph', text: { nb: 'Skolen vil snakke om {pupil} fra {school}.' } } as const] };
    const [paragraph] = templatedPaper({ ...head('kindergarten', 'nb'), signedOn: '2026-11-20' }, own, usualFields(head('kindergarten', 'nb'))).nodes;
    expect(paragraph).toEqual({ node: 'paragraph', text: 'Skolen vil snakke om Kari Elevsen fra Elvebakken skole.' });
  });
});
