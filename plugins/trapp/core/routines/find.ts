import { itemsOf, type Guide } from '../guides/index';
import type { Text } from '../language/index';
import type { MeetingTemplate } from '../meetings/index';
import type { PlanTemplate } from '../plans/index';
import type { Rule, TitleOfChoices } from '../rules/index';
import type { Routine } from './routine';
import type { Service } from './services';

const byKey =
  <T extends { key: string }>(held: (routine: Routine) => readonly T[]) =>
  (routine: Routine, key: string): T | undefined =>
    held(routine).find((one) => one.key === key);

/** The part of the routine with this key, or undefined. */
export const findRule = byKey<Rule>((routine) => routine.rules);
export const findGuide = byKey<Guide>((routine) => routine.guides);
export const findPlanTemplate = byKey<PlanTemplate>((routine) => routine.planTemplates);
export const findMeetingTemplate = byKey<MeetingTemplate>((routine) => routine.meetingTemplates);
export const findConsentPurpose = byKey((routine: Routine) => routine.consentPurposes);
export const findService = byKey<Service>((routine) => routine.services ?? []);

/** The title of the guide or template that a task or record of this kind names; undefined when it names none. */
export function templateTitle(routine: Routine, kind: string, template: string | null): Text | undefined {
  if (template === null) return undefined;
  switch (kind) {
    case 'conversation':
      return findGuide(routine, template)?.title;
    case 'plan':
      return findPlanTemplate(routine, template)?.title;
    case 'meeting':
      return findMeetingTemplate(routine, template)?.title;
    default:
      return undefined;
  }
}

/** What the question behind a number of choices is called, for the sentences of rules: its own words, or the guide's title. */
export function titleOfChoices(routine: { readonly guides: readonly Guide[] }): TitleOfChoices {
  return ({ guide, field }) => {
    const found = routine.guides.find(({ key }) => key === guide);
    return found && (itemsOf(found).find(({ linkId }) => linkId === field)?.text ?? found.title);
  };
}
