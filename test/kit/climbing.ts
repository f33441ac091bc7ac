import { outcomeStates, playMove, runView, startRun, type RunMove, type RunState } from '../../plugins/trapp/core/cases/index';
import { isRefusal } from '../../plugins/trapp/core/refusals';
import type { Routine } from '../../plugins/trapp/core/routines/index';
import { entrySteps } from '../../plugins/trapp/core/staircases/index';

/** What a case meets on its way, in words: the step, what is to be done by whom and when, what was chosen of which ways, and what was proposed. */
export type Climb = readonly { readonly step: string; readonly tasks: readonly string[]; readonly ways: readonly string[]; readonly proposals: readonly string[]; readonly chosen: string }[];

const MOST_STEPS = 12;

/** A made-up case from each place where one may begin, always by the first way that it has not gone before, a week on each step, until it ends or goes round. */
export async function climbs(routine: Routine, day: string): Promise<readonly Climb[]> {
  const found: Climb[] = [];
  for (const step of entrySteps(routine.staircase)) found.push(await climb(routine, { day, step, away: 3 }));
  return found;
}

async function climb(routine: Routine, start: Parameters<typeof startRun>[1]): Promise<Climb> {
  let state = await startRun(routine, start);
  const gone = new Set<string>();
  const met: Climb[number][] = [];
  while (met.length < MOST_STEPS && state.current.status === 'open') {
    state = await everythingDone(routine, state);
    const view = runView(routine, state);
    const open = outcomeStates(state.current, routine, state.day).filter(({ available }) => available);
    const way = open.find(({ outcome }) => !gone.has(`${view.step.title.nb} ${outcome.title.nb}`));
    met.push({
      step: view.step.title.nb,
      tasks: state.current.tasks.filter(({ step }) => step === view.step.key).map(({ title, kind, responsibleRole, due, required }) => [title, kind, responsibleRole, due, required].join(' · ')),
      ways: view.outcomes.map(({ outcome, available }) => `${outcome.title.nb}: ${available}`),
      proposals: view.proposals.map(({ raised }) => raised.title),
      chosen: way?.outcome.title.nb ?? '',
    });
    if (!way) break;
    gone.add(`${view.step.title.nb} ${way.outcome.title.nb}`);
    state = await played(routine, state, { kind: 'outcome', outcome: way.outcome.key });
  }
  return met;
}

/** The first way that leads from where a case usually begins to another step, once what must be done is done and the child is heard; in words. */
export async function firstStepUp(routine: Routine, day: string): Promise<{ readonly from: string; readonly chosen: string; readonly to: string }> {
  let state = await startRun(routine, { day, step: entrySteps(routine.staircase)[0] ?? '', away: 3 });
  for (const kind of ['required_tasks', 'hear_child'] as const) state = await played(routine, state, { kind });
  const { step } = runView(routine, state);
  for (const { outcome, available } of outcomeStates(state.current, routine, state.day)) {
    if (!available || outcome.to === 'close' || outcome.to.step === step.key) continue;
    const next = runView(routine, await played(routine, state, { kind: 'outcome', outcome: outcome.key }));
    return { from: step.title.nb, chosen: outcome.title.nb, to: next.step.title.nb };
  }
  throw new Error('No way leads up from where a case begins');
}

/** Two meetings a week apart, all that must be done, the child heard, every yes and every paper. */
async function everythingDone(routine: Routine, begun: RunState): Promise<RunState> {
  let state = begun;
  for (const move of [{ kind: 'required_tasks' }, { kind: 'hear_child' }, { kind: 'meeting' }, { kind: 'next', unit: 'week' }, { kind: 'meeting' }] as const) state = await played(routine, state, move);
  for (const { purpose } of runView(routine, state).consents) state = await played(routine, state, { kind: 'consent', purpose, answer: 'given' });
  for (const record of runView(routine, state).papers) state = await played(routine, state, { kind: 'paper', record });
  return state;
}

/** What cannot be done here leaves the case as it is. */
async function played(routine: Routine, state: RunState, move: RunMove): Promise<RunState> {
  const next = await playMove(routine, state, move);
  return isRefusal(next) ? state : next;
}
