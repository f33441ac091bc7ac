import type { Guide } from '../guides/index';
import type { Meeting } from '../meetings/index';
import { newMeeting } from '../meetings/index';
import { newEvaluation, newPlan, type Plan } from '../plans/index';
import type { Routine } from '../routines/index';
import type { Gate, Outcome, Step, TaskDefinition } from '../staircases/index';
import type { Case } from './case';
import type { CommandContext } from './command';
import { openCase } from './commands/index';
import type { CaseEvent } from './event';
import { applyEvents, foldCase } from './fold';
import { isRefusal, type Refusal } from '../refusals';

/** A small routine for the tests of this room: talk, map, plan, evaluate, as S43-S62 tell it. */
const text = { nb: 'Tekst' };
const task = (key: string, kind: TaskDefinition['kind'], deadline: TaskDefinition['deadline'], more: Partial<TaskDefinition> = {}): TaskDefinition => ({
  key,
  title: { nb: `Oppgave ${key}` },
  kind,
  template: null,
  responsible: 'contact_teacher',
  required: true,
  deadline,
  ...more,
});
const out = (key: string, to: string, gates: Gate[]): Outcome => ({ key, title: { nb: key }, to: to === 'close' ? 'close' : { step: to }, gates });
const step = (key: string, deadline: Step['deadline'], tasks: TaskDefinition[], outcomes: Outcome[]): Step => ({
  key,
  title: { nb: `Trinn ${key}` },
  purpose: text,
  responsible: 'contact_teacher',
  deadline,
  tasks,
  outcomes,
  legalBasis: [],
  sources: [],
});
const done: Gate = { kind: 'required_tasks_done' };
const heard: Gate = { kind: 'child_heard' };
const week = { amount: 1, unit: 'weeks' } as const;

export const guide: Guide = {
  key: 'elevsamtale',
  title: { nb: 'Samtale med eleven' },
  parts: [
    {
      key: 'skolen',
      phase: 'preparation',
      respondent: 'school',
      title: text,
      item: [{ linkId: 'omfang', type: 'text', text }],
    },
    {
      key: 'eleven',
      phase: 'questions',
      respondent: 'pupil',
      title: text,
      item: [
        { linkId: 'fravaer', type: 'text', text, prefill: 'absence_extent' },
        { linkId: 'trives', type: 'boolean', text: { nb: 'Trives du?' } },
      ],
    },
  ],
  sources: [],
};

export const routine: Routine = {
  schema: 1,
  key: 'rutine',
  title: text,
  owner: 'Fjordvik kommune',
  partOf: [],
  validFrom: '2026-08-01',
  languages: ['nb'],
  legalReferences: [],
  calendar: {
    schoolYears: [
      { label: '2026/2027', from: '2026-08-17', to: '2027-06-18', secondSemesterFrom: '2027-01-18', breaks: [{ name: 'Høstferie', from: '2026-09-28', to: '2026-10-02' }] },
    ],
  },
  rules: [],
  staircase: {
    key: 'trapp',
    title: text,
    entry: 'samtale',
    levels: [
      {
        key: 'niva-1',
        title: text,
        steps: [
          step('samtale', week, [
            task('ring-hjem', 'contact_home', { amount: 2, unit: 'school_days' }),
            task('samtale', 'conversation', { amount: 3, unit: 'school_days' }, { template: 'elevsamtale' }),
            task('spor-helse', 'do', week, { required: false, responsible: 'school_nurse' }),
          ], [out('avslutt', 'close', [done, heard]), out('videre', 'kartlegging', [done, heard])]),
          step('kartlegging', week, [task('kall-inn', 'do', week, { responsible: 'presence_team' })], [
            out('til-plan', 'plan', [done]),
            out('til-andre', 'plan', [{ kind: 'consent', purpose: 'samarbeid' }]),
            out('avslutt', 'close', [heard]),
          ]),
          step('plan', { amount: 3, unit: 'weeks' }, [
            task('lag-plan', 'plan', week, { template: 'tiltaksplan' }),
            task('hold-mote', 'meeting', week, { template: 'mote', required: false }),
          ], [out('start', 'evaluering', [{ kind: 'record_signed', record: 'plan' }]), out('tilbake', 'kartlegging', [])]),
          step('evaluering', { amount: 4, unit: 'weeks' }, [task('evaluer', 'evaluation', { amount: 3, unit: 'weeks' })], [
            out('avslutt', 'close', [done]),
            out('fortsett', 'evaluering', [done]),
            out('andre-tiltak', 'plan', [done]),
          ]),
        ],
      },
    ],
  },
  guides: [guide],
  planTemplates: [
    {
      key: 'tiltaksplan',
      title: text,
      introduction: text,
      areas: [{ key: 'skole', title: text }],
      evaluateAfter: { amount: 3, unit: 'weeks' },
      returnPlan: true,
      guidance: { longTermGoal: text, subGoals: text, measures: text, returnPlan: text, planB: text },
      sources: [],
    },
  ],
  meetingTemplates: [{ key: 'mote', title: text, introduction: text, agenda: [{ key: 'status', title: text, responsible: 'department_head' }], sources: [] }],
  measures: [],
  consentPurposes: [{ key: 'samarbeid', title: { nb: 'Samarbeid med andre' }, explanation: text }],
  tests: [],
  sources: [],
};

let made = 0;
/** Monday 31 August 2026, an ordinary school day, unless the test says otherwise. */
export const on = (today = '2026-08-31'): CommandContext => ({ today, time: '09:00', by: { id: 'ola', name: 'Ola Lærer' }, newId: () => `id-${(made += 1)}`, routine });

const openedOn = new Map<string, Case>();
/** A case that was opened on the day; the same one each time it is asked for, so that its tasks keep their ids. */
export function opened(today = '2026-08-31'): Case {
  const before = openedOn.get(today);
  if (before) return before;
  const start = { caseId: 'sak', pupilId: 'elev', schoolId: 'skole', routineVersion: 1, ownerId: 'ola', findingIds: ['funn'], concern: 'Mye borte' };
  const made = foldCase(openCase(start, on(today)));
  openedOn.set(today, made);
  return made;
}

/** The case after a command that must have gone well. */
export function after(current: Case, result: CaseEvent[] | Refusal): Case {
  if (isRefusal(result)) throw new Error(`${result.refused}: ${JSON.stringify(result.problems)}`);
  return applyEvents(current, result);
}

export const readyPlan: Plan = {
  ...newPlan(routine.planTemplates[0] as Routine['planTemplates'][number], { calendar: routine.calendar, today: '2026-08-31', contactPerson: 'Ola' }),
  longTermGoal: 'På skolen hver dag',
  subGoals: [{ id: 'd1', text: 'Tre dager' }],
  measures: [{ id: 'm1', area: 'skole', what: 'Møtes ved porten', who: 'Ola', from: '2026-08-31', until: '', specialTreatment: false, phaseOut: '' }],
  planB: 'Vi møtes igjen',
};

export const readyEvaluation = {
  ...newEvaluation(readyPlan, 'plan-1'),
  subGoals: [{ id: 'd1', reached: 'yes' as const, note: '' }],
  measures: [{ id: 'm1', carriedOut: 'yes' as const, effect: 'good' as const, note: '' }],
  planB: 'Ikke brukt',
  summary: 'Bra',
};

export const readyMeeting: Meeting = {
  ...newMeeting(routine.meetingTemplates[0] as Routine['meetingTemplates'][number], { today: '2026-08-31', leader: 'Leder', attendees: [] }),
  attendees: [{ id: 'a', name: 'Mor', role: 'Foresatt', present: true }],
  childVoice: { heard: 'beforehand', byWhom: 'Helsesykepleier', what: 'Vil ha med en venn', whyNot: '' },
};
