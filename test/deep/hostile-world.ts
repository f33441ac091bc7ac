import type { CaseView, CheckRow, ConcernView, CooperationView, FindingRow, RecordView, TeamMeetingView } from '../../plugins/trapp/core/contracts/index';
import { nothingWritten } from '../../plugins/trapp/core/local-plans/index';
import type { Routine } from '../../plugins/trapp/core/routines/index';
import type { Guide } from '../../plugins/trapp/core/guides/index';
import type { Escalation, Step } from '../../plugins/trapp/core/staircases/index';
import { judgeEveryNight } from '../../plugins/trapp/server/jobs/judge-escalations';
import type { Place } from '../kit/case-desk';
import { absencesReach, aGroup, anAbsence, aPupil, aSchool, aStaff, premises, publishBeside, sessionOf, setClock } from '../kit/factories';
import { daysRule, smallRoutine } from '../kit/small-routine';
import { meeting, plan, planTemplate } from '../documents/papers';
import { packNamed } from '../routines/packs';
import { filledGuide } from '../../plugins/trapp/server/demo/fill-in';
import type { HostileHand } from './hostile-hand';
import { cut } from './text-fields';

export const KEY = 'aaa-prove-vondt';
const TODAY = '2026-11-20';
const says = (nb: string) => ({ nb });
const service = { kind: 'internal' as const, helpsWith: says('Læring.'), contactWhen: says('Tidlig.'), how: says('Skjema.'), legalBasis: [], sources: ['B72'] };
const proposed = (key: string): Escalation => ({ key, title: says(key), help: says('Saken har stått lenge.'), when: { all: [{ fact: 'days_on_step', operator: 'greaterThan', value: 10 }] }, then: [{ kind: 'tell', role: 'head_teacher' }] });
const guide: Guide = {
  key: 'prove-sider', title: says('Kartlegging'), sources: ['B22'],
  parts: [{ key: 'eleven', phase: 'questions', respondent: 'pupil', title: says('Eleven'), item: [{ linkId: 'e-mer', type: 'text', text: says('Er det noe mer?') }] }],
  themes: [{ key: 'mer', title: says('Mer'), questions: ['e-mer'] }],
};

/** A routine in which everything that somebody may write something about has its place. */
export function routineWithAll(): Routine {
  const base = smallRoutine(KEY, [daysRule(2)]);
  const entry = base.staircase.entry;
  const [procedure] = packNamed('bergen').procedures ?? [];
  if (procedure === undefined) throw new Error('The pack has no procedure');
  const change = (step: Step): Step => (step.key === entry ? { ...step, mayBeTrustedAdult: true, escalations: [proposed('en'), proposed('to')] } : step);
  return {
    ...base,
    guides: [...base.guides, guide],
    procedures: [{ ...procedure, step: entry }],
    staircase: { ...base.staircase, escalations: [], levels: base.staircase.levels.map((level) => ({ ...level, steps: level.steps.map(change) })) },
    checks: [{
      key: 'dagsjekk', title: says('Dagsjekk'), cadence: { kind: 'daily' }, responsible: 'contact_teacher', appliesTo: 'school', noAnswerTo: 'presence_team', sources: ['S34'], due: { kind: 'after_school_start', startsAt: '08:30', minutes: 45 },
      looksAt: { conditions: { all: [{ fact: 'absence', params: { measure: 'dates', window: { kind: 'rolling', amount: 1, unit: 'school_days', withinSchoolYear: true }, filter: { documentation: 'any', message: 'any', exceptCauses: [], subjects: null } }, operator: 'greaterThanInclusive', value: 1 }] } },
    }],
    services: [{ ...service, key: 'ppt', role: 'ppt', title: says('PP-tjenesten'), answerWithin: { amount: 14, unit: 'calendar_days' }, consentPurpose: null, noConsentBecause: says('Prøve.') }, { ...service, key: 'barnevern', title: says('Barnevern'), consentPurpose: null, noConsentBecause: says('Loven.') }],
    concernReport: { service: 'barnevern', introduction: says('Tenk gjennom.'), checklist: [{ key: 'akutt', text: says('Haster det?') }], legalBasis: [], sources: ['B31'] },
    leftToSchools: {
      people: [{ key: 'ringer', title: says('Hvem ringer hjem'), required: false, role: 'contact_teacher' }], fora: [{ key: 'team', title: says('Team'), required: false }], contacts: [{ key: 'ppt', title: says('PPT'), required: false }],
      texts: [{ key: 'ansvar', title: says('Ansvar'), required: false, readers: 'everybody' }], limits: [], extraTasks: { steps: [entry], atMost: 2 }, approvedBy: 'second_leader', sources: ['B50'],
    },
  };
}

/** Everybody and everything that has been written about. */
export interface Written extends Place {
  readonly nurse: string;
  readonly area: string;
  readonly next: string;
  readonly caseId: string;
  readonly transferredId: string;
  readonly meetingId: string;
  readonly records: Readonly<Record<'conversation' | 'plan' | 'meeting' | 'evaluation' | 'sides', string>>;
  readonly referralId: string;
  readonly pupils: readonly string[];
}

/** A school, a class and staff who are all called by the text. The pupil is not, and the class has a letter more, because no name of theirs may be written where nobody is to be named. */
async function namedBy(text: string): Promise<Place> {
  const named = (most: number) => ({ name: cut(text, most) });
  const school = await aSchool(named(160));
  const group = await aGroup(school, { name: `${cut(text, 78)} Å` });
  const pupil = await aPupil(group, {}, [{}]);
  const teacher = await aStaff([{ role: 'contact_teacher', schoolId: school.id, groupId: group.id }], named(160));
  const leader = await aStaff([{ role: 'head_teacher', schoolId: school.id, groupId: null }], named(160));
  return { school, group, pupil, teacher, leader, cookie: await sessionOf(teacher), leaderCookie: await sessionOf(leader) };
}

/** Goes through everything that people write about pupils, with the hand's text in each field. */
export async function writeEverywhere(hand: HostileHand): Promise<Written> {
  const place = await namedBy(hand.text);
  const { school, group, pupil, teacher, cookie, leaderCookie } = place;
  const called = () => aPupil(group, { givenName: cut(hand.text, 120), familyName: cut(hand.text, 120) }, [{ name: cut(hand.text, 160), phone: cut(hand.text, 40) }]);
  const [dismissed, found, raised, sent] = [await called(), await called(), await called(), await called()];
  const nurseStaff = await aStaff([{ role: 'ppt', schoolId: school.id, groupId: null }]);
  const areaStaff = await aStaff([{ role: 'area_leader', schoolId: school.id, groupId: null }]);
  const [nurse, area] = [await sessionOf(nurseStaff), await sessionOf(areaStaff)];

  await absencesReach(school, TODAY, [dismissed, found].flatMap((one) => ['2026-11-18', '2026-11-19', TODAY].map((date) => anAbsence(one, date))));
  await hand.read('evaluateSchool', {}, { schoolId: school.id }, leaderCookie);
  await aGuardianIsBlocked(hand, place);
  const { findings } = await hand.read<{ findings: FindingRow[] }>('listFindings', {}, {}, cookie);
  const findingOf = (id: string) => findings.find((one) => one.pupil.id === id)?.id ?? '';
  const { checks } = await hand.read<{ checks: CheckRow[] }>('listChecks', {}, {}, cookie);
  expect(checks.length).toBeGreaterThan(0);
  await hand.write('answerCheck', { pupilId: found.id }, { routineKey: KEY, checkKey: 'dagsjekk', occasion: TODAY, answer: 'called_home', note: 'x' }, cookie);
  await hand.write('dismissFinding', { findingId: findingOf(dismissed.id) }, { reason: 'x' }, cookie);
  await hand.write('openCase', { findingId: findingOf(found.id) }, { concern: 'x' }, cookie);
  await hand.write('raiseConcern', { pupilId: raised.id }, { source: 'teacher', text: 'x', since: null }, cookie);
  const { card } = await hand.read<ConcernView>('viewConcern', { pupilId: raised.id }, {}, cookie);
  await hand.write('assessConcern', { pupilId: raised.id }, { findingIds: [], concernIds: card?.raised.map(({ id }) => id), answer: { kind: 'no_action', reason: 'x', lookAgainOn: null } }, cookie);

  const { caseId } = await hand.write<{ caseId: string }>('startCase', { pupilId: pupil.id }, { concern: 'x' }, cookie);
  const at = { caseId };
  const view = async () => hand.read<CaseView>('viewCase', at, {}, cookie);
  await hand.write('recordContact', at, { on: TODAY, with: 'guardian', how: 'phone', reached: true, summary: 'x' }, cookie);
  await hand.write('recordChildHeard', at, { heard: false, byWhom: '', how: '', what: '', whyNot: 'x', on: TODAY }, cookie);
  await hand.write('recordChildHeard', at, { heard: true, byWhom: 'x', how: 'x', what: 'x', whyNot: '', on: TODAY }, cookie);
  await hand.write('recordConsent', at, { purpose: 'samarbeid-kommunale-tjenester', givenBy: 'x', answer: 'given', on: TODAY, until: null, note: 'x', recipients: ['x'] }, cookie);
  await hand.write('chooseSituation', at, { situation: 'syk', why: 'x' }, cookie);
  await hand.write('nameResponsible', at, { taskId: null, staffId: null, name: 'x', why: 'x' }, cookie);
  await hand.write('completeTask', { ...at, taskId: (await view()).case.tasks.find(({ kind, doneOn }) => kind === 'do' && doneOn === null)?.id ?? '' }, { note: 'x' }, cookie);
  await hand.write('offerOwner', at, { toId: place.leader.id, note: 'x' }, cookie);
  await hand.write('answerOffer', at, { accept: false, reason: 'x' }, leaderCookie);
  await hand.write('bringUpCase', at, { why: 'x', insight: { staffId: areaStaff.id, purpose: 'x', until: '2026-12-24' } }, leaderCookie);
  await hand.write('answerAbove', at, { text: 'x' }, area);

  const { referrals } = await hand.write<CooperationView>('prepareReferral', at, { service: 'ppt', purpose: 'x', necessity: 'x', anonymous: false, shares: ['concern', 'absence', 'child_voice'] }, cookie);
  const referralId = referrals[0]?.id ?? '';
  await hand.write('moveReferral', { ...at, referralId }, { to: 'sent', on: TODAY, note: 'x' }, cookie);
  await hand.write('answerReferral', { ...at, referralId }, { to: 'received', note: 'x' }, nurse);
  await hand.write('reportToChildWelfare', at, { on: TODAY, how: 'phone', urgent: false, checked: ['akutt'], told: 'not_told', whyNotTold: 'x', note: 'x' }, cookie);

  const [spoken] = (await view()).case.contacts;
  await hand.write('setAudience', at, { kind: 'contact', id: spoken?.id, audience: { kind: 'everyone' }, reason: 'x' }, cookie);
  await inAnEmergency(hand, { ...place, caseId });

  const meetingId = await theTeamMeets(hand, { ...place, nurse, caseId });
  const records = await everyRecord(hand, { ...place, caseId });
  const transferredId = await goesToAnotherSchool(hand, place, sent.id);
  await theSchoolsOwnPlan(hand, place);

  // A fortnight later, when the routine proposes something.
  setClock('2026-12-04T08:00:00.000Z');
  await judgeEveryNight(premises());
  const later = await sessionOf(teacher);
  const open = (await hand.read<CaseView>('viewCase', at, {}, later)).escalations.map(({ raised: { id } }) => id);
  for (const [index, id] of (['followEscalation', 'declineEscalation'] as const).entries()) await hand.write(id, { ...at, escalationId: open[index] ?? '' }, { reason: 'x' }, later);
  await publishBeside(routineWithAll(), { number: 2, publishedAt: '2026-12-04T07:00:00.000Z' });
  await publishBeside(routineWithAll(), { number: 3, publishedAt: '2026-12-04T07:30:00.000Z' });
  await hand.write('declineVersion', at, { version: 3, reason: 'x' }, later);
  await hand.write('moveVersion', at, { version: 3, step: null, reason: 'x' }, later);
  await hand.write('takeOtherWay', at, { to: { step: 'tiltaksplan' }, reason: 'x' }, later);
  await hand.write('takeOtherWay', at, { to: 'close', reason: 'x' }, later);
  await hand.write('reopenCase', at, { step: 'kartleggingssamtale', reason: 'x' }, later);
  await chosenOutcome(hand, { ...place, caseId, cookie: later });
  await hand.write('changeOwner', at, { ownerId: place.leader.id, note: 'x' }, await sessionOf(place.leader));
  return { ...place, cookie: later, leaderCookie: await sessionOf(place.leader), nurse: await sessionOf(nurseStaff), area: await sessionOf(areaStaff), next: '', caseId, transferredId, meetingId, records, referralId, pupils: [pupil, dismissed, found, raised, sent].map(({ id }) => id) };
}

/** And let in again, so that the rest is given to the home. */
async function aGuardianIsBlocked(hand: HostileHand, { pupil, leaderCookie }: Place): Promise<void> {
  const { guardians } = await hand.read<{ guardians: { id: string }[] }>('viewPupil', { pupilId: pupil.id }, {}, leaderCookie);
  const home = { pupilId: pupil.id, guardianId: guardians[0]?.id ?? '' };
  for (const what of ['block', 'lift']) await hand.write('blockGuardian', home, { what, ground: 'other', text: 'x', from: TODAY }, leaderCookie);
}

/** Somebody who does not see the case opens it, and the head teacher looks at why. */
async function inAnEmergency(hand: HostileHand, { school, leaderCookie, caseId }: Place & { caseId: string }): Promise<void> {
  const stranger = await sessionOf(await aStaff([{ role: 'school_nurse', schoolId: school.id, groupId: null }]));
  const text = 'Bare en prøve av tilgangen.';
  await hand.write('openEmergency', { schoolId: school.id }, { sought: { by: 'name', name: 'Finnes Ikke', groupName: '8A' }, reason: 'other', text }, stranger);
  await hand.write('openEmergency', { schoolId: school.id }, { sought: { by: 'number', number: caseId.slice(0, 8) }, reason: 'other', text }, stranger);
  const { uses } = await hand.read<{ uses: { accessId: string }[] }>('listEmergencies', {}, {}, leaderCookie);
  await hand.write('reviewEmergency', { accessId: uses[0]?.accessId ?? '' }, { outcome: 'in_order', remark: 'x' }, leaderCookie);
}

/** The first way of the step that stands open. */
async function chosenOutcome(hand: HostileHand, { caseId, cookie }: { caseId: string; cookie: string }): Promise<void> {
  await hand.write('recordChildHeard', { caseId }, { heard: true, byWhom: 'x', how: 'x', what: 'x', whyNot: '', on: '2026-12-04' }, cookie);
  await hand.write('recordContact', { caseId }, { on: '2026-12-04', with: 'guardian', how: 'phone', reached: true, summary: 'x' }, cookie);
  const { outcomes } = await hand.read<CaseView>('viewCase', { caseId }, {}, cookie);
  const open = outcomes.find(({ available }) => available);
  if (open === undefined) throw new Error(`No way is open: ${JSON.stringify(outcomes.map(({ gates }) => gates.map(({ message }) => message)))}`);
  await hand.write('chooseOutcome', { caseId }, { outcome: open.outcome.key, reason: 'x' }, cookie);
}

async function theTeamMeets(hand: HostileHand, { school, caseId, cookie, leaderCookie, nurse }: Place & { nurse: string; caseId: string }): Promise<string> {
  const { meetingId } = await hand.write<{ meetingId: string }>('arrangeTeamMeeting', { schoolId: school.id }, { routineKey: KEY, template: 'fravaersteam', date: TODAY, time: 'x', place: 'x' }, leaderCookie);
  const at = { meetingId, caseId };
  const { frame, version } = await hand.read<TeamMeetingView>('viewTeamMeeting', { meetingId }, {}, leaderCookie);
  const guest = { ...frame.participants[0], id: 'x', name: 'x', role: 'x', staffId: null, service: null };
  const agenda = frame.agenda.map((point) => ({ ...point, responsible: 'x', notes: 'x' }));
  await hand.write('saveTeamMeeting', { meetingId }, { version, frame: { ...frame, leader: 'x', noteTaker: 'x', agenda, participants: [...frame.participants, guest].map((one) => ({ ...one, presence: 'present' })) } }, leaderCookie);
  await hand.write('putOnAgenda', at, { anonymous: false, asked: 'x' }, cookie);
  await hand.write('writeAgendaCase', at, { version: 1, text: { anonymous: false, asked: 'x', decided: 'x', actionItems: [{ id: 'a', what: 'x', who: 'x', due: '2026-11-27' }] } }, cookie);
  await hand.read('concludeAgendaCase', at, { version: 2 }, cookie);
  await hand.write('savePreparation', { meetingId }, { text: 'x', shared: true }, nurse);
  return meetingId;
}

const answers = { a: 'x', b: ['x'], c: { weight: 'risk', note: 'x' }, d: { name: 'x', role: 'x' }, e: { rows: [{ id: 'x', answers: { f: 'x', g: ['x'], h: { weight: 'risk', note: 'x' }, i: { name: 'x', role: 'x' } } }] } };

async function everyRecord(hand: HostileHand, { caseId, cookie }: Place & { caseId: string }): Promise<Written['records']> {
  const start = async (more: object): Promise<RecordView> => {
    const { recordId } = await hand.write<{ recordId: string }>('startRecord', { caseId }, { kind: 'conversation', template: null, taskId: null, revises: null, planRecordId: null, ...more }, cookie);
    return hand.read<RecordView>('viewRecord', { recordId }, {}, cookie);
  };
  const save = ({ record: { id } }: RecordView, version: number, content: object) => hand.write('saveRecord', { recordId: id }, { version, content }, cookie);
  const sign = ({ record: { id } }: RecordView, version: number) => hand.write('signRecord', { recordId: id }, { version }, cookie);
  const talk = await start({ template: 'forste-samtale-elev' });
  await save(talk, 1, { kind: 'conversation', answers });
  // Whoever signs has answered what is asked.
  const { text } = hand;
  const said = talk.form.kind === 'conversation' ? filledGuide(talk.form.guide, TODAY, [text]) : {};
  await hand.read('saveRecord', { recordId: talk.record.id }, { version: 2, content: { kind: 'conversation', answers: said } }, cookie);
  await sign(talk, 3);
  const sides = await start({ template: guide.key });
  await save(sides, 1, { kind: 'conversation', answers: { 'e-mer': 'x' } });
  await hand.write('finishSide', { recordId: sides.record.id }, { respondent: 'pupil', answeredBy: 'x', on: TODAY, how: 'paper', inConfidence: [] }, cookie);

  const whole = { ...plan, measures: plan.measures.filter(({ from }) => from !== '').map((one) => ({ ...one, phaseOut: 'x' })) };
  const planned = await start({ kind: 'plan', template: planTemplate.key });
  await save(planned, 1, { kind: 'plan', plan: whole });
  await sign(planned, 2);
  await hand.write('recordAgreement', { recordId: planned.record.id }, { party: 'guardian', name: 'x', answer: 'agrees', note: 'x', on: TODAY }, cookie);
  const revised = await start({ kind: 'plan', template: planTemplate.key, revises: planned.record.id });
  await save(revised, 1, { kind: 'plan', plan: { ...whole, measures: whole.measures.map((one) => ({ ...one, id: `ny-${one.id}` })), whyRevised: 'x' } });
  await sign(revised, 2);
  await hand.write('makeDocument', { recordId: revised.record.id }, { language: 'nb', left: ['x'] }, cookie);
  const met = await start({ kind: 'meeting', template: 'naervaersmote' });
  const wishes = [{ id: 'x', from: 'guardian', how: 'phone', name: 'x', what: 'x', toldTo: 'x' }];
  const { agenda } = met.content.kind === 'meeting' ? met.content.meeting : meeting;
  await save(met, 1, { kind: 'meeting', meeting: { ...meeting, wishes, agenda: agenda.map((point) => ({ ...point, responsible: 'x', notes: 'x' })), childVoice: { heard: 'in_meeting', byWhom: 'x', what: 'x', whyNot: 'x' } } });
  await sign(met, 2);
  await hand.write('recordDelivery', { recordId: met.record.id }, { to: { kind: 'other', guardianId: null, name: 'x' }, how: 'paper', why: 'x', on: TODAY }, cookie);
  const judged = await start({ kind: 'evaluation', template: null, planRecordId: planned.record.id });
  const one = { id: 'x', note: 'x' };
  await save(judged, 1, { kind: 'evaluation', evaluation: { planRecordId: planned.record.id, subGoals: [{ ...one, reached: 'yes' }], measures: [{ ...one, carriedOut: 'yes', effect: 'good' }], planB: 'x', childVoice: 'x', guardiansView: 'x', summary: 'x' } });
  return { conversation: talk.record.id, sides: sides.record.id, plan: revised.record.id, meeting: met.record.id, evaluation: judged.record.id };
}

/** The pupil goes to another school, which asks for the case, says no to it once, and at last makes it one with its own. */
async function goesToAnotherSchool(hand: HostileHand, { cookie }: Place, pupilId: string): Promise<string> {
  const { caseId } = await hand.write<{ caseId: string }>('startCase', { pupilId }, { concern: 'x' }, cookie);
  const there = await aSchool({ name: 'Ny skole' });
  const group = await aGroup(there, { name: '9C' });
  const head = await sessionOf(await aStaff([{ role: 'head_teacher', schoolId: there.id, groupId: null }]));
  const { stores, transaction } = premises();
  const card = (await stores.people.pupilsOfSchools([there.id, (await stores.cases.find(caseId))?.schoolId ?? ''])).find((one) => one.pupil.id === pupilId);
  if (card === undefined) throw new Error('The pupil is not there');
  await transaction(() => stores.roster.save({ groups: [], pupils: [{ ...card.pupil, schoolId: there.id, groupId: group.id }], guardians: [] }));
  await hand.write('requestTransfer', { pupilId }, { note: 'x', cannotWait: true }, head);
  const own = await hand.write<{ caseId: string }>('startCase', { pupilId }, { concern: 'x' }, head);
  await hand.write('offerTransfer', { caseId }, { note: 'x', legalBasis: 'x' }, cookie);
  await hand.write('answerTransfer', { caseId }, { accept: false, reason: 'x', ownerId: '' }, head);
  await hand.write('offerTransfer', { caseId }, { note: 'x', legalBasis: 'x' }, cookie);
  await hand.write('mergeCases', { caseId }, { ownCaseId: own.caseId, goesOn: 'own', note: 'x' }, head);
  return own.caseId;
}

async function theSchoolsOwnPlan(hand: HostileHand, { school, leaderCookie }: Place): Promise<void> {
  const at = { schoolId: school.id, routineKey: KEY };
  const written = { nb: 'x', nn: 'x', en: 'x' };
  const content = {
    ...nothingWritten,
    people: [{ key: 'ringer', persons: [{ name: 'x', phone: 'x', forHome: true }] }], fora: [{ key: 'team', name: 'x', when: written, who: written }],
    contacts: [{ key: 'ppt', name: 'x', phone: 'x', note: written, forHome: true }], texts: [{ key: 'ansvar', text: written }],
    extraTasks: [{ key: 'ring', step: smallRoutine(KEY, []).staircase.entry, title: written, kind: 'contact_home', responsible: 'contact_teacher', required: false, deadline: { amount: 1, unit: 'school_days' } }], openToHomes: true,
  };
  const second = await sessionOf(await aStaff([{ role: 'department_head', schoolId: school.id, groupId: null }]));
  const edition = async () => (await hand.read<{ edition: number }>('viewLocalPlanDraft', at, {}, leaderCookie)).edition;
  await hand.write('saveLocalPlan', at, { edition: await edition(), content }, leaderCookie);
  await hand.write('proposeLocalPlan', at, { edition: await edition(), reason: 'x' }, leaderCookie);
  await hand.write('withdrawLocalPlan', at, { edition: await edition(), reason: 'x' }, leaderCookie);
  await hand.write('proposeLocalPlan', at, { edition: await edition(), reason: 'x' }, leaderCookie);
  await hand.write('answerLocalPlan', at, { edition: await edition(), answer: { kind: 'returned', reason: 'x' } }, second);
  await hand.write('proposeLocalPlan', at, { edition: await edition(), reason: 'x' }, leaderCookie);
  await hand.read('answerLocalPlan', at, { edition: await edition(), answer: { kind: 'approved' } }, second);
}
