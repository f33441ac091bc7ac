import type { CaseTask } from '../../plugins/trapp/core/cases/index';
import type { CaseView, RecordContent, RecordView } from '../../plugins/trapp/core/contracts/index';
import type { Guardian, Group, Pupil, School, Staff } from '../../plugins/trapp/core/people/index';
import { filledGuide } from '../../plugins/trapp/server/demo/fill-in';
import { theApp } from './app';
import { aGroup, aPupil, aSchool, aStaff, ask, sessionOf, setClock } from './factories';

/** A school with a pupil whom a contact teacher and a head teacher follow up. */
export interface Place {
  readonly school: School;
  readonly group: Group;
  readonly pupil: Pupil;
  readonly teacher: Staff;
  readonly leader: Staff;
  /** The sessions of the two. */
  readonly cookie: string;
  readonly leaderCookie: string;
}
/** The place with a case that the teacher has opened and owns. */
export interface CaseDesk extends Place {
  readonly caseId: string;
}

/** Friday morning, a school day. */
export const FRIDAY = '2026-11-20T08:00:00.000Z';

export async function aPlace(pupilMore: Partial<Pupil> = {}, guardians: readonly Partial<Guardian>[] = []): Promise<Place> {
  const school = await aSchool();
  const group = await aGroup(school);
  const pupil = await aPupil(group, pupilMore, guardians);
  const teacher = await aStaff([{ role: 'contact_teacher', schoolId: school.id, groupId: group.id }], { name: 'Lærer Prøve' });
  const leader = await aStaff([{ role: 'head_teacher', schoolId: school.id, groupId: null }], { name: 'Rektor Prøve' });
  return { school, group, pupil, teacher, leader, cookie: await sessionOf(teacher), leaderCookie: await sessionOf(leader) };
}

export async function aCaseDesk(pupilMore: Partial<Pupil> = {}, guardians: readonly Partial<Guardian>[] = []): Promise<CaseDesk> {
  const place = await aPlace(pupilMore, guardians);
  return { ...place, caseId: await raise(place) };
}

/** The same desk at nine in the morning of another day, or at another moment: yesterday's sessions are over. */
export async function on<D extends Place>(desk: D, when: string): Promise<D> {
  setClock(when.includes('T') ? when : `${when}T08:00:00.000Z`);
  return { ...desk, cookie: await sessionOf(desk.teacher), leaderCookie: await sessionOf(desk.leader) };
}

export async function raise({ pupil, cookie }: Place): Promise<string> {
  const answer = await ask('post', `/pupils/${pupil.id}/cases`, cookie).send({ concern: 'Har sluttet å være med i friminuttene.' });
  expect(answer.status).toBe(200);
  return answer.body.caseId;
}

export async function viewCase({ caseId, cookie }: CaseDesk): Promise<CaseView> {
  const answer = await ask('get', `/cases/${caseId}`, cookie);
  expect(answer.status).toBe(200);
  return answer.body;
}

export async function taskOf(desk: CaseDesk, key: string): Promise<CaseTask> {
  const found = (await viewCase(desk)).case.tasks.filter((task) => task.key === key).at(-1);
  if (found === undefined) throw new Error(`The case has no task ${key}`);
  return found;
}

/** Asks for something in the case, as its teacher. */
export const inCase = ({ caseId, cookie }: CaseDesk, path: string, input: object) => ask('post', `/cases/${caseId}/${path}`, cookie).send(input);

export const contact = (more: object = {}) => ({ on: '2026-11-20', with: 'guardian', how: 'phone', reached: true, summary: 'Snakket med mor.', ...more });
export const voice = (more: object = {}) => ({ heard: true, byWhom: 'Helsesykepleier', how: 'På tomannshånd', what: 'Vil ha noen å gå sammen med.', whyNot: '', on: '2026-11-20', ...more });
export const choose = (desk: CaseDesk, outcome: string, reason = 'Vi er fortsatt bekymret.') => inCase(desk, 'outcome', { outcome, reason });
export const begin = (more: object) => ({ kind: 'conversation', template: null, taskId: null, revises: null, planRecordId: null, ...more });

export async function startRecord(desk: CaseDesk, more: object): Promise<RecordView> {
  const answer = await inCase(desk, 'records', begin(more));
  expect(answer.status).toBe(200);
  return viewRecord(desk, answer.body.recordId);
}

export async function viewRecord({ cookie }: Place, recordId: string): Promise<RecordView> {
  const answer = await ask('get', `/records/${recordId}`, cookie);
  expect(answer.status).toBe(200);
  return answer.body;
}

export const save = ({ cookie }: Place, recordId: string, version: number, content: object) => ask('put', `/records/${recordId}`, cookie).send({ version, content });
export const sign = ({ cookie }: Place, recordId: string, version: number) => ask('post', `/records/${recordId}/signature`, cookie).send({ version });

/** Begins, writes and signs; `content` is made from what the record held when it was begun. */
export async function signedRecord(desk: CaseDesk, more: object, content: (begun: RecordView) => RecordContent): Promise<RecordView> {
  const begun = await startRecord(desk, more);
  expect((await save(desk, begun.record.id, 1, content(begun))).status).toBe(200);
  const signed = await sign(desk, begun.record.id, 2);
  expect([signed.status, signed.body.error]).toEqual([200, undefined]);
  return signed.body;
}

/** A conversation with an answer to every question. */
export function wholeConversation({ form }: RecordView): RecordContent {
  if (form.kind !== 'conversation') throw new Error(`Not a conversation but a ${form.kind}`);
  return { kind: 'conversation', answers: filledGuide(form.guide, '2026-11-20', ['Vi snakket om friminuttene.']) };
}

/** Does what the first step asks for: contact with the home, and the conversation with the pupil, in which the child is heard. */
export async function workFirstStep(desk: CaseDesk): Promise<void> {
  expect((await inCase(desk, 'contacts', contact())).status).toBe(200);
  await signedRecord(desk, { template: 'forste-samtale-elev', taskId: (await taskOf(desk, 'samtale-med-eleven')).id }, wholeConversation);
}

/** Does everything that is left to do on the step, also what need not be done: only the way on is left. */
export async function workWholeStep(desk: CaseDesk): Promise<void> {
  for (const { id, kind, template, doneOn } of (await viewCase(desk)).case.tasks) {
    if (doneOn !== null || (kind === 'contact_home' && (await inCase(desk, 'contacts', contact())).status === 200)) continue;
    if (kind === 'conversation') await signedRecord(desk, { template, taskId: id }, wholeConversation);
    else expect((await inCase(desk, `tasks/${id}/done`, { note: 'Gjort.' })).status).toBe(200);
  }
  expect((await viewCase(desk)).case.tasks.filter(({ doneOn }) => doneOn === null)).toEqual([]);
}

export const errorOf = (answer: { readonly status: number; readonly body: { error?: { code: string } } }) => [answer.status, answer.body.error?.code];

interface AuditLine {
  readonly operation: string;
  readonly access: string;
  readonly outcome: string;
  readonly actor_id: string;
  readonly pupils: string;
  readonly subject: string | null;
}

/** What the audit log says of the case, oldest first. */
export async function auditOf(caseId: string): Promise<AuditLine[]> {
  return theApp().db.connection('trapp_audit').where('case_ref', caseId).orderBy('id');
}
