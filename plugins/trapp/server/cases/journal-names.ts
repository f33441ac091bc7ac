import { recordTitle, type Case, type HappenedAt, type JournalNames } from '../../core/cases/index';
import { say } from '../../core/language/index';
import { findConsentPurpose } from '../../core/routines/index';
import { findStep } from '../../core/staircases/index';
import type { Stores } from '../stores';
import type { StoredRecord } from './record.store';

/** What the things that a case's events name are called. A constant number of statements, however much has happened. */
export async function journalNames(stores: Stores, current: Case, happened: readonly HappenedAt[], records: readonly StoredRecord[]): Promise<JournalNames> {
  const { routineKey } = current;
  const heads = records.map(({ head }) => head);
  const versions = new Set([current.routineVersion, ...happened.flatMap(({ event }) => versionsIn(event)), ...heads.map(({ routineVersion }) => routineVersion)]);
  const versionOf = await stores.routines.followedBy([...versions].map((routineVersion) => ({ routineKey, routineVersion })));
  const routineAt = (routineVersion: number) => versionOf({ routineKey, routineVersion })?.document;
  const people = await stores.staff.names([...new Set(happened.flatMap(({ event }) => peopleIn(event)))]);
  const schools = new Map((await stores.people.schools()).map(({ id, name }) => [id, name]));
  const stepAt = (key: string, version: number) => {
    const routine = routineAt(version);
    return routine && findStep(routine.staircase, key)?.step;
  };
  return {
    step: (key, version) => say(stepAt(key, version)?.title ?? { nb: key }, 'nb'),
    outcome: (step, key, version) => say(stepAt(step, version)?.outcomes.find((outcome) => outcome.key === key)?.title ?? { nb: key }, 'nb'),
    purpose: (key) => {
      const routine = routineAt(current.routineVersion);
      return say((routine && findConsentPurpose(routine, key)?.title) ?? { nb: key }, 'nb');
    },
    // What the system does by itself has its own name.
    person: (id) => (id === 'system' ? 'Trapp' : (people.get(id) ?? '')),
    school: (id) => schools.get(id) ?? '',
    record: (id) => {
      const head = heads.find((one) => one.id === id);
      const routine = head && routineAt(head.routineVersion);
      return head && routine ? say(recordTitle(routine, head), 'nb') : '';
    },
    whyRevised: (id) => {
      const content = records.find(({ head }) => head.id === id)?.content;
      return content?.kind === 'plan' ? (content.plan.whyRevised ?? '') : '';
    },
  };
}

type Event = HappenedAt['event'];

function versionsIn(event: Event): number[] {
  return event.type === 'case.opened' ? [event.routineVersion] : event.type === 'version.moved' ? [event.from, event.to] : [];
}

/** Whoever wrote it, and the staff that it names. */
function peopleIn(event: Event): string[] {
  if (event.type === 'audience.set') return [event.by, ...(event.of.audience.kind === 'named' ? event.of.audience.staffIds : [])];
  const named = 'ownerId' in event ? [event.ownerId] : 'toId' in event ? [event.toId] : 'staffIds' in event ? event.staffIds : event.type === 'case.brought_up' && event.broughtUp.insight ? [event.broughtUp.insight.staffId] : [];
  return [event.by, ...named];
}
