import type { Routine } from '../../plugins/trapp/core/routines/index';
import { stepsOf } from '../../plugins/trapp/core/staircases/index';

type Called = Readonly<Record<string, string>>;

/** What the keys of a routine's parts are called in the pickers. */
export interface Titles {
  readonly forms: Called;
  readonly purposes: Called;
  readonly law: Called;
  readonly rules: Called;
  readonly services: Called;
  readonly steps: Called;
  readonly areas: Called;
}

export function titlesIn(routine: Routine): Titles {
  const called = (list: readonly { readonly key: string; readonly title: { readonly nb: string } }[]): Called => Object.fromEntries(list.map(({ key, title }) => [key, title.nb]));
  return {
    forms: called([...routine.guides, ...routine.planTemplates, ...routine.meetingTemplates]),
    purposes: called(routine.consentPurposes),
    law: Object.fromEntries(routine.legalReferences.map(({ id, title }) => [id, title.nb])),
    rules: called(routine.rules),
    services: called(routine.services ?? []),
    steps: called(stepsOf(routine.staircase).map(({ step }) => step)),
    areas: called(routine.planTemplates.flatMap(({ areas }) => areas)),
  };
}
