import type { Day } from '../../core/calendar/index';
import type { Desk, DeskOf } from './desk';
import { consentNotes } from './side-stories';
import { aminStory, celineStory, type Story } from './stories';
import { beginCase, choose, startRecord, tickOff, workStep } from './work-case';
import { storyPupils } from './world';

/** Those who tell the demo's stories: a desk for everybody, the school day so many days ago, and the pupils by their source ids. */
export interface Stage {
  readonly desks: DeskOf;
  readonly back: (schoolDays: number) => Day;
  readonly pupil: (sourceId: string) => string;
}

/** The two worked cases. Amin's plan has been running for three weeks and is to be evaluated; Celine's is being written. */
export async function workCases({ desks, back, pupil }: Stage): Promise<void> {
  const teacher = await desks('larer.tindelia.8a', back(32));
  const amin = await beginCase(teacher, pupil(storyPupils.amin), aminStory);
  await workStep(teacher, amin, aminStory, 'all');
  const leader = await desks('avdelingsleder', back(27));
  await choose(leader, amin, 'til-kartlegging', 'Vi er fortsatt bekymret, og vil finne ut mer sammen med Amin og mor.');
  await workStep(leader, amin, aminStory, 'required');
  const planner = await desks('avdelingsleder', back(22));
  await choose(planner, amin, 'til-tiltaksplan', 'Vi vet nok til å lage en plan.');
  await workStep(planner, amin, aminStory, 'required');
  const starter = await desks('avdelingsleder', back(16));
  await tickOff(starter, amin, aminStory);
  await choose(starter, amin, 'start-planen', 'Planen er laget sammen med Amin og mor, og alle har fått den.');
  await tickOff(await desks('larer.tindelia.8a', back(12)), amin, aminStory);

  const second = await desks('larer.havnesund.6a', back(14));
  const celine = await beginCase(second, pupil(storyPupils.celine), celineStory);
  await workStep(second, celine, celineStory, 'required');
  const head = await desks('rektor.havnesund', back(9));
  await choose(head, celine, 'til-kartlegging', 'Vi trenger å forstå morgenene bedre.');
  await workStep(head, celine, celineStory, 'required');
  await answerConsent(head, celine, 'given', consentNotes.celineGiven);
  const next = await desks('rektor.havnesund', back(3));
  await answerConsent(next, celine, 'withdrawn', consentNotes.celineWithdrawn);
  await choose(next, celine, 'til-tiltaksplan', 'Celine og mor ønsker en plan med én fast kontaktperson.');
  await halfWritePlan(next, celine, celineStory);
}

/** Every guardian's answer about cooperation with the municipality's own services. */
export async function answerConsent(desk: Desk, caseId: string, answer: 'given' | 'withdrawn', note: string): Promise<void> {
  const { guardians } = await desk.ask('viewCooperation', { caseId }, {});
  for (const guardian of guardians) {
    const whose = { giver: 'guardian', guardianId: guardian.id, givenBy: guardian.name, how: 'talk' } as const;
    await desk.ask('recordConsent', { caseId }, { purpose: 'samarbeid-kommunale-tjenester', answer, on: desk.day, until: null, note, ...whose });
  }
}

/** What it is all for stands there, and who does what is still to be agreed on. */
async function halfWritePlan(desk: Desk, caseId: string, { plan }: Story): Promise<void> {
  const { case: held } = await desk.ask('viewCase', { caseId }, {});
  const task = held.tasks.find(({ kind, step }) => kind === 'plan' && step === held.step);
  if (task === undefined || plan === undefined) return;
  const recordId = await startRecord(desk, caseId, task, 'plan');
  const { record, content } = await desk.ask('viewRecord', { recordId }, {});
  if (content.kind !== 'plan') return;
  const { longTermGoal, subGoals, contactPerson, contactHow, childVoice } = plan;
  const begun = { ...content.plan, longTermGoal, subGoals, contactPerson, contactHow, childVoice };
  await desk.ask('saveRecord', { recordId }, { version: record.version, content: { kind: 'plan', plan: begun } });
}
