import type { Case, CaseTask } from './case';
import type { HappenedAt } from './journal';
import type { Limited } from './limited';
import { words } from './messages.nb';

/** What a reader is told of something that is not for everybody: all of it, that it is there, or nothing. */
export type Sight = 'all' | 'that' | 'nothing';
export type SightOf = (limited: Limited) => Sight;

/**
 * The case as somebody may read it: what is not for them is not there, and a task that came of it has no words. What the gates look at
 * (`onStep`, whether tasks are done) stays, so that the case stands where it stands for everybody.
 */
export function caseForReader(current: Case, sightOf: SightOf): Case {
  const hidden = hiddenIn(current, sightOf);
  if (hidden.size === 0) return current;
  const isFree = ({ recordId }: { readonly recordId?: string | null | undefined }) => !isHidden(hidden, recordId);
  return {
    ...current,
    limited: current.limited.filter(({ id }) => !hidden.has(id)),
    contacts: current.contacts.filter(({ id }) => !hidden.has(id)),
    childHeard: current.childHeard.filter((voice) => !hidden.has(voice.id) && isFree(voice)),
    signed: current.signed.filter(isFree),
    sides: current.sides.filter(isFree),
    deliveries: current.deliveries.filter(isFree),
    agreements: current.agreements.filter(isFree),
    papers: current.papers.filter(isFree),
    // They do not say which conversation they were ticked in.
    choices: [],
    tasks: current.tasks.map((task) => taskForReader(task, hidden)),
  };
}

/** Of what is withheld, that which the reader is told is there. */
export function toldOf(current: Case, sightOf: SightOf): Limited[] {
  return current.limited.filter((limited) => sightOf(limited) === 'that');
}

/** What has happened, as somebody may read it: in the place of what is not for them stands at most that something was written. */
export function eventsForReader(happened: readonly HappenedAt[], current: Case, sightOf: SightOf): HappenedAt[] {
  const hidden = hiddenIn(current, sightOf);
  if (hidden.size === 0) return [...happened];
  const told = new Map(toldOf(current, sightOf).map((limited) => [limited.id, limited]));
  const wordless = new Set<string>();
  return happened.flatMap((one): HappenedAt[] => {
    const { at, event } = one;
    const stub = (id: string): HappenedAt[] => {
      const limited = told.get(id);
      return limited === undefined ? [] : [{ at, event: { type: 'audience.set', of: limited, reason: '', on: limited.writtenOn, by: '' }, isWithheld: true }];
    };
    switch (event.type) {
      case 'contact.recorded':
        return hidden.has(event.contact.id) ? stub(event.contact.id) : [one];
      case 'child.heard':
        return isHidden(hidden, event.childHeard.recordId) ? [] : hidden.has(event.childHeard.id) ? stub(event.childHeard.id) : [one];
      case 'record.signed':
        return hidden.has(event.recordId) ? stub(event.recordId) : [one];
      case 'record.started':
      case 'paper.made':
        return hidden.has(event.recordId) ? [] : [one];
      case 'side.finished':
        return hidden.has(event.side.recordId) ? [] : [one];
      case 'plan.agreed':
        return hidden.has(event.agreement.recordId) ? [] : [one];
      case 'minutes.delivered':
        return hidden.has(event.delivery.recordId) ? [] : [one];
      case 'audience.set':
        return hidden.has(event.of.id) ? [] : [one];
      case 'tasks.added':
      case 'case.taken_in':
        for (const { id, fromRecord } of event.tasks) if (isHidden(hidden, fromRecord)) wordless.add(id);
        return [{ at, event: { ...event, tasks: event.tasks.map((task) => taskForReader(task, hidden)) } }];
      case 'task.completed':
        return [wordless.has(event.taskId) || isHidden(hidden, event.recordId) ? { at, event: { ...event, note: '' } } : one];
      default:
        return [one];
    }
  });
}

function hiddenIn(current: Case, sightOf: SightOf): ReadonlySet<string> {
  return new Set(current.limited.filter((limited) => sightOf(limited) !== 'all').map(({ id }) => id));
}

function isHidden(hidden: ReadonlySet<string>, id: string | null | undefined): boolean {
  return typeof id === 'string' && hidden.has(id);
}

function taskForReader(task: CaseTask, hidden: ReadonlySet<string>): CaseTask {
  const { fromRecord, ...rest } = task;
  if (isHidden(hidden, fromRecord)) return { ...rest, title: words.limitedTask, responsibleName: null };
  return isHidden(hidden, task.recordId) ? { ...task, recordId: null } : task;
}
