import type { Day, Moment } from '../calendar/index';
import { listed, messagesOf, type UnitKind } from '../language/index';
import type { Audience } from '../people/index';
import type { CaseTask } from './case';
import type { CaseEvent } from './event';
import { words, type JournalWords } from './journal.nb';

/** What has happened, and when it was written down. */
export interface HappenedAt {
  readonly at: Moment;
  readonly event: CaseEvent;
  /** Stands in the place of something that is not for the reader. */
  readonly isWithheld?: boolean;
}

/** What the things that events name by key or id are called. */
export interface JournalNames {
  /** By key, in the routine version that the case followed then. */
  step(key: string, version: number): string;
  outcome(step: string, key: string, version: number): string;
  purpose(key: string): string;
  person(id: string): string;
  school(id: string): string;
  record(id: string): string;
  /** Why a plan changed the one before it; empty for everything else. */
  whyRevised(id: string): string;
}

/** What an entry is about: for its mark on the time line, and for choosing what to see. */
export const journalKinds = ['course', 'task', 'written', 'contact', 'child', 'consent', 'people', 'service', 'proposal'] as const;
export type JournalKind = (typeof journalKinds)[number];

/** One line of the case's course: what happened, on which day, by whom, and what was said about it. */
export interface JournalEntry {
  readonly kind: JournalKind;
  /** The day it happened. */
  readonly on: Day;
  /** The moment it was written down. */
  readonly at: Moment;
  readonly by: string;
  readonly title: string;
  readonly text: string;
  readonly recordId: string | null;
}

/** The course of a case is told in a kindergarten's words there (B26). */
export function journalWords(unit: UnitKind): JournalWords {
  return messagesOf(words, unit, 'nb');
}

type Told = Pick<JournalEntry, 'kind' | 'title'> & Partial<Pick<JournalEntry, 'on' | 'text' | 'recordId'>>;

/**
 * The whole course of a case, oldest first, for somebody who has never seen it (B81, S38). What is only bookkeeping (a record begun, a step's own
 * tasks coming up) is left out; what a child told in confidence was never written.
 */
export function journalOf(happened: readonly HappenedAt[], names: JournalNames, told: JournalWords = words): JournalEntry[] {
  const teller = new Teller(names, told);
  return happened.flatMap(({ at, event, isWithheld }, index) => {
    const told = isWithheld && event.type === 'audience.set' ? teller.tellWithheld(event) : teller.tell(event, happened[index + 1]?.event);
    return told === null ? [] : [{ on: event.on, by: event.by, text: '', recordId: null, ...told, at }];
  });
}

/** Tells of one event after the other, and remembers what the later ones name by id alone. */
class Teller {
  private version = 1;
  private left: Extract<CaseEvent, { type: 'step.left' }> | null = null;
  private readonly titles = new Map<string, string>();

  constructor(
    private readonly names: JournalNames,
    private readonly words: JournalWords,
  ) {}

  /** That something is there for others, and no more. */
  tellWithheld({ of: { audience } }: Extract<CaseEvent, { type: 'audience.set' }>): Told {
    return { kind: 'written', title: this.words.withheld, text: this.words.audience[audience.kind](this.namesIn(audience)) };
  }

  private namesIn(audience: Audience): string {
    return audience.kind === 'named' ? listed(audience.staffIds.map((id) => this.names.person(id)), this.words.and) : '';
  }

  tell(event: CaseEvent, next: CaseEvent | undefined): Told | null {
    switch (event.type) {
      case 'case.opened':
        this.version = event.routineVersion;
        return { kind: 'course', title: this.words.opened, text: lines(event.concern, this.words.cameTo(this.names.step(event.step, this.version))) };
      case 'tasks.added':
        for (const { id, title } of event.tasks) this.titles.set(id, title);
        return this.tellTasks(event.tasks.filter(({ key }) => key === null));
      case 'task.completed':
        // What was signed tells of itself.
        return event.recordId === null ? { kind: 'task', title: this.words.done(this.titleOf(event.taskId)), text: event.note } : null;
      case 'record.started':
        return null;
      case 'record.signed':
        return { kind: 'written', title: this.words.signed[event.kind], text: lines(this.names.record(event.recordId), this.names.whyRevised(event.recordId)), recordId: event.recordId };
      case 'paper.made':
        return { kind: 'written', title: this.words.paper(this.names.record(event.recordId)), recordId: event.recordId };
      case 'contact.recorded': {
        const { on, reached, summary } = event.contact;
        const [who, how] = [this.words.contact.with[event.contact.with], this.words.contact.how[event.contact.how]];
        return { kind: 'contact', on, title: reached ? this.words.contact.reached(who, how) : this.words.contact.missed(who, how), text: summary };
      }
      case 'child.heard': {
        const { heard, on, byWhom, how, what, whyNot, recordId } = event.childHeard;
        // What was said in a conversation stands there, and is no secret to those who may read it.
        const said = what === '' && recordId === undefined ? this.words.child.confidential : what;
        return { kind: 'child', on, title: heard ? this.words.child.heard(byWhom) : this.words.child.notHeard, text: heard ? lines(how, said) : whyNot, recordId: recordId ?? null };
      }
      case 'consent.recorded': {
        const { answer, givenBy, purpose, until, note, on } = event.consent;
        return { kind: 'consent', on, title: this.words.consent[answer](givenBy, this.names.purpose(purpose)), text: lines(until === null ? '' : this.words.consent.until(until), note) };
      }
      case 'finding.joined':
        return { kind: 'course', title: this.words.findingJoined };
      case 'situation.chosen':
        return { kind: 'course', title: this.words.situation(event.title), text: event.why };
      case 'concern.joined':
        return { kind: 'course', title: this.words.concernJoined, text: event.concern.text };
      case 'step.left':
      case 'step.entered':
      case 'case.closed':
        return this.tellMove(event, next);
      case 'case.reopened':
        return { kind: 'course', title: this.words.reopened(this.names.step(event.step, this.version)), text: event.reason };
      case 'plan.agreed':
        return { kind: 'written', on: event.agreement.on, title: this.words.agreement[event.agreement.answer](event.agreement.name), text: event.agreement.note, recordId: event.agreement.recordId };
      case 'version.moved':
        this.version = event.to;
        return { kind: 'course', title: this.words.version.moved(event.from, event.to), text: event.reason };
      case 'version.declined':
        return { kind: 'course', title: this.words.version.declined(event.version), text: event.reason };
      case 'escalation.raised':
        this.titles.set(event.escalation.id, event.escalation.title);
        return { kind: 'proposal', title: this.words.escalation.raised(event.escalation.title), text: event.escalation.reason };
      case 'escalation.answered':
        return { kind: 'proposal', title: this.words.escalation[event.answer](this.titleOf(event.escalationId)), text: event.reason };
      case 'escalation.passed':
        return { kind: 'proposal', title: this.words.escalation.passed(this.titleOf(event.escalationId)) };
      case 'audience.set':
        return { kind: 'written', title: this.words.audience[event.of.audience.kind](this.namesIn(event.of.audience)), text: event.reason };
      case 'responsible.named':
        return { kind: 'people', title: this.words.responsible(event.adult.name), text: event.adult.why };
      default:
        return this.tellOthers(event);
    }
  }

  /** Tasks that are no part of a step: those that a meeting agreed on have a name, the others are the case's own, and its owner's. */
  private tellTasks(tasks: readonly CaseTask[]): Told | null {
    if (tasks.length === 0) return null;
    const agreed = tasks.some(({ responsibleName }) => responsibleName !== null);
    const text = lines(...tasks.map((task) => [task.title, task.responsibleName ?? '', this.words.due(task)].filter(Boolean).join(' · ')));
    return { kind: 'task', title: agreed ? this.words.agreed : this.words.added(tasks.length), text };
  }

  /** Leaving a step and coming to the next is one thing that happened; so is leaving it and closing the case. */
  private tellMove(event: Extract<CaseEvent, { type: 'step.left' | 'step.entered' | 'case.closed' }>, next: CaseEvent | undefined): Told | null {
    const { left } = this;
    if (event.type === 'step.left') {
      this.left = event;
      const goesOn = next !== undefined && ['step.entered', 'case.closed', 'version.moved'].includes(next.type);
      return goesOn ? null : { kind: 'course', title: this.outcomeOf(event), text: event.reason };
    }
    this.left = null;
    const why = left === null ? '' : lines(left.reason, ...(left.overridden ?? []).map(({ lacked }) => this.words.overridden(lacked)));
    if (event.type === 'case.closed') return { kind: 'course', title: left?.otherWay ? this.words.otherWayToEnd : this.words.closed(left === null ? '' : this.outcomeOf(left)), text: why };
    const step = this.names.step(event.step, this.version);
    if (left === null) return { kind: 'course', title: this.words.cameTo(step) };
    return { kind: 'course', title: left.otherWay ? this.words.otherWay(step) : this.words.wentOn(this.outcomeOf(left), step), text: why };
  }

  private outcomeOf({ step, outcome }: Extract<CaseEvent, { type: 'step.left' }>): string {
    return outcome === null ? '' : this.names.outcome(step, outcome, this.version);
  }

  private tellOthers(event: Exclude<CaseEvent, { type: Handled }>): Told {
    const { person, school } = this.names;
    switch (event.type) {
      case 'case.brought_up':
        return { kind: 'people', title: event.broughtUp.insight === null ? this.words.broughtUp : this.words.broughtUpWithInsight(person(event.broughtUp.insight.staffId)), text: lines(event.broughtUp.why, event.broughtUp.insight?.purpose ?? '') };
      case 'case.answered_above':
        return { kind: 'people', title: this.words.answeredAbove, text: event.text };
      case 'case.taken_in':
        for (const { id, title } of event.tasks) this.titles.set(id, title);
        for (const { id, serviceTitle } of event.referrals) this.titles.set(id, serviceTitle);
        for (const { id, to } of event.grants) this.titles.set(id, to);
        return { kind: 'course', title: this.words.takenIn(school(event.from.schoolId), event.from.openedOn), text: lines(event.from.concern, ...event.tasks.map(({ title }) => title)) };
      case 'case.went_into':
        return { kind: 'course', title: this.words.wentInto, text: event.reason };
      case 'team.left':
        return { kind: 'people', title: this.words.teamLeft(event.staffIds.map((id) => person(id))) };
      case 'owner.changed':
        return { kind: 'people', title: this.words.owner.changed(person(event.ownerId)), text: event.note };
      case 'owner.offered':
        return { kind: 'people', title: this.words.owner.offered(person(event.toId)), text: event.note };
      case 'owner.accepted':
        return { kind: 'people', title: this.words.owner.accepted(person(event.ownerId)) };
      case 'owner.declined':
        return { kind: 'people', title: this.words.owner.declined, text: event.reason };
      case 'offer.withdrawn':
        return { kind: 'people', title: this.words.owner.withdrawn };
      case 'transfer.requested':
        return { kind: 'people', title: this.words.transfer.requested(school(event.schoolId)), text: event.note };
      case 'transfer.offered':
        return { kind: 'people', title: this.words.transfer.offered(school(event.toSchoolId)), text: lines(event.note, this.words.transfer.basis(event.legalBasis)) };
      case 'transfer.accepted':
        return { kind: 'people', title: this.words.transfer.accepted(school(event.schoolId), person(event.ownerId)) };
      case 'transfer.declined':
        return { kind: 'people', title: this.words.transfer.declined, text: event.reason };
      case 'transfer.withdrawn':
        return { kind: 'people', title: this.words.transfer.withdrawn };
      case 'referral.prepared':
        this.titles.set(event.referral.id, event.referral.serviceTitle);
        return { kind: 'service', title: this.words.referral.prepared(event.referral.serviceTitle), text: this.words.referral.purpose(event.referral.purpose) };
      case 'referral.moved':
        return { kind: 'service', on: event.day, title: this.words.referral.to(this.titleOf(event.referralId), this.words.referral.moved[event.to]), text: event.note };
      case 'side.finished':
        return { kind: 'written', on: event.side.on, title: this.words.sideFinished[event.side.respondent](event.side.answeredBy), recordId: event.side.recordId };
      case 'grant.given':
        this.titles.set(event.grant.id, event.grant.to);
        return { kind: 'service', title: this.words.grant.given(event.grant.to), text: this.words.referral.purpose(event.grant.purpose) };
      case 'grant.ended':
        return { kind: 'service', title: this.words.grant.ended(this.titleOf(event.grantId)) };
      case 'case.discussed': {
        const { meeting, date, named, asked, decided } = event.discussion;
        return { kind: 'written', on: date, title: this.words.discussed(meeting, named), text: lines(asked === '' ? '' : this.words.askedOf(asked), decided) };
      }
      case 'minutes.delivered': {
        const { recordId, to, how, why, on } = event.delivery;
        return { kind: 'written', on, title: this.words.delivered[how](to.name, this.names.record(recordId)), text: why, recordId };
      }
      case 'concern.reported':
        return { kind: 'service', on: event.report.on, title: this.words.reported(event.report.service), text: event.report.note };
    }
  }

  private titleOf(id: string): string {
    return this.titles.get(id) ?? '';
  }
}

type Handled =
  | 'case.opened' | 'tasks.added' | 'task.completed' | 'record.started' | 'record.signed' | 'paper.made' | 'contact.recorded' | 'child.heard' | 'consent.recorded' | 'finding.joined'
  | 'concern.joined' | 'situation.chosen' | 'step.left' | 'step.entered' | 'case.closed' | 'case.reopened' | 'plan.agreed' | 'version.moved' | 'version.declined' | 'escalation.raised' | 'escalation.answered' | 'escalation.passed' | 'responsible.named' | 'audience.set';

function lines(...parts: readonly string[]): string {
  return parts.map((part) => part.trim()).filter(Boolean).join('\n');
}
