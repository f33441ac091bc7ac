import { addDays, mondayOf } from '../../core/calendar/index';
import type { CaseTask } from '../../core/cases/index';
import type { CaseView, RecordContent, RecordView } from '../../core/contracts/index';
import type { Desk } from './desk';
import { filledGuide, withAgendaNotes } from './fill-in';
import { datedPlan, type Story } from './stories';

/** Opens a case about what somebody at school has seen. There is one routine to follow. */
export async function beginCase(desk: Desk, pupilId: string, story: Story): Promise<string> {
  const { caseId } = await desk.ask('startCase', { pupilId }, { concern: story.concern, source: 'teacher', since: null, routineKey: null });
  return caseId;
}

export async function choose(desk: Desk, caseId: string, outcome: string, reason: string): Promise<void> {
  await desk.ask('chooseOutcome', { caseId }, { outcome, reason });
}

/** Does every task of the step that the case stands on, in order, in the story's words; required ones only when told so. */
export async function workStep(desk: Desk, caseId: string, story: Story, which: 'all' | 'required'): Promise<CaseView> {
  const view = await desk.ask('viewCase', { caseId }, {});
  await hearChild(desk, view, story);
  for (const task of view.case.tasks) {
    if (task.step !== view.case.step || task.doneOn !== null || task.dropped) continue;
    if (which === 'all' || task.required) await doTask(desk, caseId, task, story);
  }
  return desk.ask('viewCase', { caseId }, {});
}

/** Ticks off what is only to be done, and calls home; the conversations, plans and meetings wait. */
export async function tickOff(desk: Desk, caseId: string, story: Story): Promise<void> {
  const { case: held } = await desk.ask('viewCase', { caseId }, {});
  for (const task of held.tasks) {
    if (task.doneOn === null && !task.dropped && (task.kind === 'do' || task.kind === 'contact_home')) await doTask(desk, caseId, task, story);
  }
}

/** The words of this turn; when there are no more, the last ones still hold. */
function turn(words: readonly [string, ...string[]], index: number): string {
  return words[Math.min(index, words.length - 1)] ?? words[0];
}

export async function hearChild(desk: Desk, view: CaseView, story: Story): Promise<void> {
  if (view.case.childHeard.some((voice) => voice.step === view.case.step)) return;
  const input = { heard: true, byWhom: story.heardBy, how: 'I en samtale på tomannshånd', what: turn(story.pupilSaid, view.case.path.length - 1), whyNot: '', on: desk.day };
  await desk.ask('recordChildHeard', { caseId: view.case.id }, input);
}

async function doTask(desk: Desk, caseId: string, task: CaseTask, story: Story): Promise<void> {
  switch (task.kind) {
    case 'do':
      await desk.ask('completeTask', { caseId, taskId: task.id }, { note: '' });
      return;
    case 'contact_home': {
      const { case: held } = await desk.ask('viewCase', { caseId }, {});
      await desk.ask('recordContact', { caseId }, { on: desk.day, with: 'guardian', how: 'phone', reached: true, summary: turn(story.contacts, held.contacts.length) });
      await completeIfOpen(desk, caseId, task.id);
      return;
    }
    default:
      await writeAndSign(desk, caseId, task, task.kind, story);
  }
}

async function completeIfOpen(desk: Desk, caseId: string, taskId: string): Promise<void> {
  const { case: held } = await desk.ask('viewCase', { caseId }, {});
  if (held.tasks.some((task) => task.id === taskId && task.doneOn === null)) await desk.ask('completeTask', { caseId, taskId }, { note: '' });
}

/** Begins the record that the task asks for, saves it half-done and then whole, and signs it. Answers with the signed record. */
async function writeAndSign(desk: Desk, caseId: string, task: CaseTask, kind: Exclude<CaseTask['kind'], 'do' | 'contact_home'>, story: Story): Promise<RecordView> {
  const recordId = await startRecord(desk, caseId, task, kind);
  const draft = await desk.ask('viewRecord', { recordId }, {});
  const half = await desk.ask('saveRecord', { recordId }, { version: draft.record.version, content: draft.content });
  const saved = await desk.ask('saveRecord', { recordId }, { version: half.version, content: written(draft, desk, story) });
  return desk.ask('signRecord', { recordId }, { version: saved.version });
}

/** Begins the record of a task and leaves it as a draft with its first words. */
export async function startRecord(desk: Desk, caseId: string, task: CaseTask, kind: Exclude<CaseTask['kind'], 'do' | 'contact_home'>): Promise<string> {
  const view = await desk.ask('viewCase', { caseId }, {});
  const plan = view.records.filter((record) => record.kind === 'plan' && record.status === 'signed').at(-1);
  const { recordId } = await desk.ask('startRecord', { caseId }, {
    kind,
    template: task.template,
    taskId: task.id,
    revises: kind === 'plan' ? (plan?.id ?? null) : null,
    planRecordId: kind === 'evaluation' ? (plan?.id ?? null) : null,
  });
  return recordId;
}

/** The record's content in the story's words. */
function written(record: RecordView, desk: Desk, story: Story): RecordContent {
  const { form, content } = record;
  if (form.kind === 'conversation' && content.kind === 'conversation') {
    // A routine that the story does not know asks other questions; they are answered with something.
    const told = story.answers[form.guide.key];
    return { kind: 'conversation', answers: { ...content.answers, ...(told ? told(desk.day) : filledGuide(form.guide, desk.day, [])) } };
  }
  if (form.kind === 'plan' && content.kind === 'plan' && story.plan !== undefined) {
    const monday = addDays(mondayOf(desk.day), 7);
    const areas = new Set(form.template.areas.map((area) => area.key));
    const plan = datedPlan(content.plan, story.plan, [monday, addDays(monday, 7), addDays(monday, 14)]);
    const fallback = form.template.areas[0]?.key ?? '';
    const why = plan.whyRevised === undefined ? {} : { whyRevised: 'Vi har evaluert sammen. Det som virket, fortsetter, og resten er byttet ut.' };
    return { kind: 'plan', plan: { ...plan, ...why, measures: plan.measures.map((held) => ({ ...held, area: areas.has(held.area) ? held.area : fallback })) } };
  }
  if (form.kind === 'meeting' && content.kind === 'meeting' && story.meeting !== undefined) {
    const { notes, ...words } = story.meeting;
    const leader = words.attendees.find((held) => held.present && held.role !== 'Elev' && held.role !== 'Foresatt')?.name ?? '';
    const meeting = { ...content.meeting, ...words, date: desk.day, leader, noteTaker: leader };
    const action = { id: 'o1', what: 'Sende planen til alle som var med', who: leader, due: addDays(desk.day, 3) };
    return { kind: 'meeting', meeting: { ...withAgendaNotes(meeting, form.template, leader, notes), actionItems: [action], nextMeeting: addDays(desk.day, 21) } };
  }
  if (form.kind === 'evaluation' && content.kind === 'evaluation') {
    const { evaluation } = content;
    return {
      kind: 'evaluation',
      evaluation: {
        ...evaluation,
        subGoals: evaluation.subGoals.map((goal) => ({ ...goal, reached: 'partly', note: 'På god vei.' })),
        measures: evaluation.measures.map((held) => ({ ...held, carriedOut: 'yes', effect: 'some', note: 'Gjort som avtalt.' })),
        planB: 'Det ble ikke bruk for plan B.',
        childVoice: story.pupilSaid.at(-1) ?? '',
        guardiansView: 'Hjemmet opplever at morgenene er blitt litt lettere.',
        summary: 'Nærværet har økt noe. Vi fortsetter med det som virker.',
      },
    };
  }
  return content;
}
