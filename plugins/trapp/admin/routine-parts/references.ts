import { draftStaircase, stepsOf } from '../../core/staircases/index';
import { useReader } from '../messages/index';
import { textsOf } from '../parts/texts-field';
import type { Choice } from '../parts/pick';

type Held = Readonly<Record<string, unknown>>;

/** Which other part of the draft a field names things in, by its place without numbers. The last two steps are enough to know it. */
const named: Readonly<Record<string, 'services' | 'consentPurposes' | 'legalReferences' | 'rules' | 'steps' | 'areas' | 'meetingTemplates' | 'tasks' | 'outcomes' | 'escalations' | 'situations'>> = {
  'consentPurposes.recipients': 'services',
  'services.consentPurpose': 'consentPurposes',
  'services.legalBasis': 'legalReferences',
  'concernReport.legalBasis': 'legalReferences',
  'concernReport.service': 'services',
  'invites.service': 'services',
  'looksAt.rules': 'rules',
  'tests.fires': 'rules',
  'tests.silent': 'rules',
  'procedures.step': 'steps',
  'extraTasks.steps': 'steps',
  'fora.meetingTemplate': 'meetingTemplates',
  'contacts.service': 'services',
  'limits.rule': 'rules',
  'measures.area': 'areas',
  'courses.step': 'steps',
  'moves.step': 'steps',
  'moves.task': 'tasks',
  'moves.tasks': 'tasks',
  'moves.outcome': 'outcomes',
  'moves.open': 'outcomes',
  'moves.shut': 'outcomes',
  'moves.escalation': 'escalations',
  'moves.proposals': 'escalations',
  'moves.notProposed': 'escalations',
  'moves.purpose': 'consentPurposes',
  'moves.situation': 'situations',
};

/** What may be chosen in a field that names something else in the draft; undefined for a field that does not. */
export function useReferences(document: Held): (place: readonly string[]) => readonly Choice[] | undefined {
  const { language } = useReader();
  const words = (value: unknown) => textsOf(value)[language]?.trim() || textsOf(value).nb;
  const keyed = (list: unknown): Choice[] => held(list).flatMap(({ key, title }) => (typeof key === 'string' ? [{ value: key, label: words(title) || key }] : []));
  return (place) => {
    const from = named[place.slice(-2).join('.')];
    switch (from) {
      case undefined:
        return undefined;
      case 'steps':
        return stepsOf(draftStaircase(document['staircase'])).map(({ step }) => ({ value: step.key, label: words(step.title) || step.key }));
      case 'tasks':
      case 'outcomes':
      case 'escalations': {
        const staircase = draftStaircase(document['staircase']);
        const whole = from === 'escalations' ? keyed(staircase.escalations) : [];
        return unique([...whole, ...stepsOf(staircase).flatMap(({ step }) => keyed(step[from]))]);
      }
      case 'situations':
        return unique(held(document['procedures']).flatMap(({ situations }) => keyed(situations)));
      case 'areas':
        return unique(held(document['planTemplates']).flatMap(({ areas }) => keyed(areas)));
      case 'legalReferences':
        return held(document['legalReferences']).flatMap(({ id, title }) => (typeof id === 'string' ? [{ value: id, label: `${id}: ${words(title)}` }] : []));
      default:
        return keyed(document[from]);
    }
  };
}

function unique(choices: readonly Choice[]): Choice[] {
  return choices.filter(({ value }, index) => choices.findIndex((other) => other.value === value) === index);
}

function held(list: unknown): Held[] {
  return Array.isArray(list) ? list.filter((one): one is Held => typeof one === 'object' && one !== null) : [];
}
