import { execFileSync } from 'node:child_process';
import { addDays, type Day } from '../../plugins/trapp/core/calendar/index';
import type { CaseTask } from '../../plugins/trapp/core/cases/index';
import type { CaseView, CooperationView, EscalationRow, JournalView, RecordContent, RecordView } from '../../plugins/trapp/core/contracts/index';
import type { Group, Guardian, Pupil, School, Staff, StaffRole } from '../../plugins/trapp/core/people/index';
import { filledGuide } from '../../plugins/trapp/server/demo/fill-in';
import { meeting, plan } from '../documents/papers';
import { aGroup, anAbsence, aPupil, aSchool, aStaff, absencesReach, ask, premises, sessionOf, setClock } from './factories';

// A course is a hundred requests or more.
jest.setTimeout(120_000);

/** Those around a pupil, and a head teacher of a school that has nothing to do with it. */
export type Who = 'teacher' | 'head' | 'leader' | 'team' | 'subject' | 'nurse' | 'elsewhere';

const roles: Readonly<Record<Who, readonly [StaffRole, string]>> = {
  teacher: ['contact_teacher', 'Lærer Prøve'],
  head: ['department_head', 'Avdelingsleder Prøve'],
  leader: ['head_teacher', 'Rektor Prøve'],
  team: ['presence_team', 'Fraværsteam Prøve'],
  subject: ['subject_teacher', 'Faglærer Prøve'],
  nurse: ['school_nurse', 'Helsesykepleier Prøve'],
  elsewhere: ['head_teacher', 'Rektor Annet Sted'],
};
export const everybody = Object.keys(roles) as Who[];
type Method = 'get' | 'post' | 'put';

interface Beginning {
  readonly on: Day;
  readonly kind?: School['kind'];
  readonly pupil?: Partial<Pupil>;
  readonly guardians?: readonly Partial<Guardian>[];
}

/** A whole course of a case, played by HTTP: days pass, and people log in anew each day. */
export class Course {
  caseId = '';
  /** Who looks at the case when nothing else is said. */
  reader: Who = 'leader';
  private today: Day;
  private readonly sessions = new Map<string, string>();

  private constructor(
    readonly school: School,
    /** The school that has nothing to do with it. */
    readonly otherSchool: School,
    readonly group: Group,
    public pupil: Pupil,
    readonly staff: Readonly<Record<Who, Staff>>,
    on: Day,
  ) {
    this.today = on;
  }

  /** A school with a pupil, and everybody around the pupil, before anything has been seen. */
  static async begin({ on, kind = 'school', pupil: more = {}, guardians = [] }: Beginning): Promise<Course> {
    setClock(`${on}T08:00:00.000Z`);
    const school = await aSchool({ kind });
    const other = await aSchool({ name: 'Et annet sted' });
    const group = await aGroup(school, kind === 'kindergarten' ? { name: 'Maurtua', grade: 0 } : {});
    const pupil = await aPupil(group, kind === 'kindergarten' ? { birthDate: '2022-03-04', ...more } : more, guardians);
    const hire = async (who: Who): Promise<[Who, Staff]> => {
      const [role, name] = roles[who];
      const inGroup = role === 'contact_teacher' || role === 'subject_teacher';
      return [who, await aStaff([{ role, schoolId: (who === 'elsewhere' ? other : school).id, groupId: inGroup ? group.id : null }], { name })];
    };
    const staff = Object.fromEntries(await Promise.all(everybody.map(hire))) as Record<Who, Staff>;
    return new Course(school, other, group, pupil, staff, on);
  }

  /** Nine in the morning of another day. */
  on(day: Day): void {
    this.today = day;
    setClock(`${day}T08:00:00.000Z`);
  }

  /** The school system says something new of the pupil: another class, protection. */
  async pupilIs(more: Partial<Pupil>): Promise<void> {
    this.pupil = { ...this.pupil, ...more };
    await premises().transaction(() => premises().stores.roster.save({ groups: [], pupils: [this.pupil], guardians: [] }));
  }

  async cookie(who: Who): Promise<string> {
    const key = `${who} ${this.today}`;
    const held = this.sessions.get(key) ?? (await sessionOf(this.staff[who]));
    this.sessions.set(key, held);
    return held;
  }

  async ask(who: Who, method: Method, path: string, input?: object) {
    const request = ask(method, path, await this.cookie(who));
    return input === undefined ? request : request.send(input);
  }

  /** What is answered, when it is done. */
  async done<T>(who: Who, method: Method, path: string, input?: object): Promise<T> {
    const { status, body } = await this.ask(who, method, path, input);
    expect([status, body.error]).toEqual([200, undefined]);
    return body as T;
  }

  /** Does something in the case. */
  act<T = CaseView>(who: Who, path: string, input: object = {}): Promise<T> {
    return this.done<T>(who, 'post', `/cases/${this.caseId}/${path}`, input);
  }

  /** The code that it is refused with. */
  async refused(who: Who, path: string, input: object): Promise<string> {
    const { status, body } = await this.ask(who, 'post', `/cases/${this.caseId}/${path}`, input);
    expect(status).toBeGreaterThanOrEqual(400);
    return body.error.code;
  }

  /** Days away with illness, reported and documented; the data reaches today. */
  async away(...days: readonly Day[]): Promise<void> {
    await absencesReach(this.school, this.today, days.map((date) => anAbsence(this.pupil, date, { cause: 'illness', documented: true, reported: true })));
  }

  async open(who: Who = 'teacher', more: object = {}): Promise<CaseView> {
    this.caseId = (await this.done<{ caseId: string }>(who, 'post', `/pupils/${this.pupil.id}/cases`, { concern: 'Trekker seg unna de andre.', ...more })).caseId;
    return this.view();
  }

  view(who: Who = 'teacher'): Promise<CaseView> {
    return this.done<CaseView>(who, 'get', `/cases/${this.caseId}`);
  }

  /** What the routine leaves to do on the step, and by when; the ones that must be done are marked. */
  async tasks(): Promise<string[]> {
    const { case: held } = await this.view(this.reader);
    return held.tasks.filter(({ key, step, doneOn, dropped }) => key !== null && step === held.step && doneOn === null && !dropped).map(({ key, due, required }) => `${key} ${due}${required ? '!' : ''}`);
  }

  /** What people have agreed on, or the case itself asks for, and nobody has done, whatever the step. */
  async agreed(): Promise<string[]> {
    const { case: held } = await this.view(this.reader);
    return held.tasks.filter(({ key, doneOn, dropped }) => key === null && doneOn === null && !dropped).map(({ title, due }) => `${title} ${due}`);
  }

  async task(key: string): Promise<CaseTask> {
    const found = (await this.view(this.reader)).case.tasks.filter((task) => task.key === key).at(-1);
    if (found === undefined) throw new Error(`The case has no task ${key}`);
    return found;
  }

  async tick(key: string, who: Who = 'teacher', note = ''): Promise<void> {
    await this.act(who, `tasks/${(await this.task(key)).id}/done`, { note });
  }

  /** The task that people or the case itself made, by how its title begins. */
  async tickAgreed(title: string, who: Who = 'teacher'): Promise<void> {
    const found = (await this.view(this.reader)).case.tasks.find((task) => task.key === null && task.doneOn === null && task.title.startsWith(title));
    await this.act(who, `tasks/${found?.id}/done`, { note: '' });
  }

  /** Talks with the home, and writes it down. */
  contact(who: Who = 'teacher', more: object = {}): Promise<CaseView> {
    return this.act(who, 'contacts', { on: this.today, with: 'guardian', how: 'phone', reached: true, summary: 'Snakket med mor.', ...more });
  }

  hear(what = 'Vil ha noen å gå sammen med.', who: Who = 'teacher'): Promise<CaseView> {
    return this.act(who, 'child-heard', { heard: true, byWhom: this.staff[who].name, how: 'På tomannshånd', what, whyNot: '', on: this.today });
  }

  answerOn(purpose: string, answer: 'given' | 'refused' | 'withdrawn', more: object = {}): Promise<CaseView> {
    return this.act('teacher', 'consents', { purpose, givenBy: 'Mor Prøve', answer, on: this.today, until: null, note: '', ...more });
  }

  choose(outcome: string, who: Who = 'teacher', reason = 'Vi har sett på det sammen.'): Promise<CaseView> {
    return this.act(who, 'outcome', { outcome, reason });
  }

  /** What the outcome still lacks, in words; it is refused as long as something does. */
  async lacks(outcome: string): Promise<string[]> {
    const state = (await this.view(this.reader)).outcomes.find((one) => one.outcome.key === outcome);
    if (state === undefined) throw new Error(`The step has no outcome ${outcome}`);
    const lacking = state.gates.filter(({ open }) => !open).map(({ message }) => message);
    expect(state.available).toBe(lacking.length === 0);
    if (lacking.length > 0) expect(await this.refused(this.reader, 'outcome', { outcome, reason: 'Vi prøver likevel.' })).toBe('gate_closed');
    return lacking;
  }

  /** Begins, writes and signs what the task asks for. */
  async write(key: string, who: Who = 'teacher', change: (content: RecordContent) => RecordContent = (content) => content): Promise<RecordView> {
    const { id: taskId, kind, template } = await this.task(key);
    const planRecordId = kind === 'evaluation' ? ((await this.view(who)).records.filter((held) => held.kind === 'plan' && held.status === 'signed').at(-1)?.id ?? null) : null;
    const { recordId } = await this.act<{ recordId: string }>(who, 'records', { kind, template, taskId, revises: null, planRecordId });
    const begun = await this.record(recordId, who);
    await this.done(who, 'put', `/records/${recordId}`, { version: 1, content: change(this.written(begun)) });
    return this.done<RecordView>(who, 'post', `/records/${recordId}/signature`, { version: 2 });
  }

  record(recordId: string, who: Who = 'teacher'): Promise<RecordView> {
    return this.done<RecordView>(who, 'get', `/records/${recordId}`);
  }

  /** Whole and sensible content of whatever has been begun. */
  private written({ form, content }: RecordView): RecordContent {
    const later = addDays(this.today, 21);
    switch (form.kind) {
      case 'conversation':
        return { kind: 'conversation', answers: { ...(content.kind === 'conversation' ? content.answers : {}), ...filledGuide(form.guide, this.today, ['Vi snakket om friminuttene.']) } };
      case 'meeting': {
        const agenda = form.template.agenda.map(({ key }) => ({ key, responsible: 'Lærer Prøve', notes: 'Snakket om dette.' }));
        const actionItems = [{ id: 'i1', what: 'Gi beskjed til faglærerne', who: 'Lærer Prøve', due: addDays(this.today, 7) }];
        return { kind: 'meeting', meeting: { ...meeting, agenda, actionItems, date: this.today, nextMeeting: later, childVoice: { heard: 'in_meeting', byWhom: 'Lærer Prøve', what: 'Det er bedre nå som dere vet det.', whyNot: '' } } };
      }
      case 'plan': {
        const areas = form.template.areas.map(({ key }) => key);
        const measures = plan.measures.slice(0, areas.length).map((measure, index) => ({ ...measure, area: areas[index] ?? '', from: this.today, until: later }));
        return { kind: 'plan', plan: { ...plan, measures, returnWeeks: [], startsOn: this.today, evaluateOn: later } };
      }
      case 'evaluation':
        return {
          kind: 'evaluation',
          evaluation: {
            planRecordId: content.kind === 'evaluation' ? content.evaluation.planRecordId : '',
            subGoals: form.plan.subGoals.map(({ id }) => ({ id, reached: 'yes', note: '' })),
            measures: form.plan.measures.map(({ id }) => ({ id, carriedOut: 'yes', effect: 'good', note: '' })),
            planB: 'Vi trengte den ikke.', childVoice: 'Det går bedre.', guardiansView: 'Morgenene er roligere.', summary: 'Eleven er mer på skolen enn før.',
          },
        };
    }
  }

  /** What stands in the PDF that is made of the record. */
  async paperOf(recordId: string, who: Who = 'teacher', language = 'nb'): Promise<string> {
    const { id } = await this.done<{ id: string }>(who, 'post', `/records/${recordId}/documents`, { language });
    return this.pdf(who, `/documents/${id}`);
  }

  /** The text of a PDF that somebody downloads. */
  async pdf(who: Who, path: string): Promise<string> {
    const answer = await ask('get', `${path}`, await this.cookie(who))
      .buffer(true)
      .parse((response, whole) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => whole(null, Buffer.concat(chunks)));
      });
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
    return execFileSync('pdftotext', ['-layout', '-', '-'], { input: answer.body as Buffer, encoding: 'utf8' }).replace(/\s+/g, ' ');
  }

  /** The time line, a line for each entry: the day and what happened. */
  async journal(who: Who = 'teacher'): Promise<string[]> {
    return (await this.done<JournalView>(who, 'get', `/cases/${this.caseId}/journal`)).entries.map(({ on, title }) => `${on} ${title}`);
  }

  cooperation(who: Who = 'teacher'): Promise<CooperationView> {
    return this.done<CooperationView>(who, 'get', `/cases/${this.caseId}/cooperation`);
  }

  /** Titles of what stands on somebody's day from this case: tasks of theirs. */
  async dayOf(who: Who): Promise<string[]> {
    const { tasks } = await this.done<{ tasks: { caseId: string; mine: boolean; title: string }[] }>(who, 'get', '/my-day');
    return tasks.filter(({ caseId, mine }) => caseId === this.caseId && mine).map(({ title }) => title);
  }

  /** Keys of what the routine proposes in the case. */
  async proposed(): Promise<string[]> {
    return (await this.view(this.reader)).escalations.map(({ raised }) => raised.key);
  }

  async proposedTo(who: Who): Promise<EscalationRow[]> {
    const { escalations } = await this.done<{ escalations: EscalationRow[] }>(who, 'get', '/my-day');
    return escalations.filter(({ caseId }) => caseId === this.caseId);
  }

  /** Who sees the case; everybody else is told that there is none, also about its time line and its paper. */
  async seenBy(): Promise<Who[]> {
    const seen: Who[] = [];
    for (const who of everybody) {
      const answers = await Promise.all(['', '/journal', '/effects'].map((part) => this.ask(who, 'get', `/cases/${this.caseId}${part}`)));
      const [status] = answers.map((answer) => answer.status);
      expect([200, 404]).toContain(status);
      expect(new Set(answers.map((answer) => answer.status)).size).toBe(1);
      if (status === 200) seen.push(who);
    }
    return seen;
  }
}

/** The staff of the school who follow up any pupil of the class. */
export const usual: readonly Who[] = ['teacher', 'head', 'leader', 'team'];
