import type { AbsencePicture } from '../absences/index';
import type { Day } from '../calendar/index';
import { fieldTypes, itemsOf, type Answer, type Answers, type Guide, type Item } from '../guides/index';
import type { Plan } from '../plans/index';
import { findGuide } from '../routines/index';
import type { CommandContext } from './command';
import { newContent } from './new-content';
import type { RecordContent, RecordKind } from './record';
import { words } from './run-through.nb';

interface MadeUp {
  readonly kind: RecordKind;
  readonly template: string | null;
  readonly picture: AbsencePicture;
  readonly plan: { readonly recordId: string; readonly plan: Plan } | null;
  /** How many points are ticked where several may be; other questions are answered with what fits first. */
  readonly ticks: number;
}

/** A record filled in so far that it can be signed, for a made-up case: what it says means nothing, that it is there does. */
export function madeUpContent(asked: MadeUp, context: CommandContext): RecordContent {
  const { kind, template, picture, plan, ticks } = asked;
  const { today, by, routine } = context;
  const begun = newContent({ kind, template, picture, plan, ownerName: by.name, attendees: [] }, context);
  switch (begun.kind) {
    case 'conversation': {
      const guide = findGuide(routine, template ?? '');
      return { ...begun, answers: guide ? { ...madeUpAnswers(guide, { ticks, today }), ...begun.answers } : begun.answers };
    }
    case 'plan': {
      const area = routine.planTemplates.find(({ key }) => key === template)?.areas[0]?.key ?? '';
      const measure = { id: `m-${today}`, area, what: words.madeUp, who: by.name, from: today, until: '', specialTreatment: false, phaseOut: '' };
      const { plan: written } = begun;
      return { ...begun, plan: { ...written, longTermGoal: words.madeUp, subGoals: [{ id: 'd1', text: words.madeUp }], measures: [measure], planB: words.madeUp, childVoice: words.madeUp } };
    }
    case 'meeting': {
      const attendees = [{ id: 'a1', name: words.guardian, role: words.guardian, present: true }];
      return { ...begun, meeting: { ...begun.meeting, attendees, childVoice: { heard: 'beforehand', byWhom: by.name, what: words.madeUp, whyNot: '' } } };
    }
    case 'evaluation': {
      const { evaluation } = begun;
      return {
        ...begun,
        evaluation: {
          ...evaluation,
          subGoals: evaluation.subGoals.map((goal) => ({ ...goal, reached: 'partly' as const })),
          measures: evaluation.measures.map((measure) => ({ ...measure, carriedOut: 'yes' as const, effect: 'some' as const })),
          planB: words.madeUp,
          childVoice: words.madeUp,
          summary: words.madeUp,
        },
      };
    }
  }
}

/** An answer to every question that takes one: the first of the plain ones that its type accepts. */
export function madeUpAnswers(guide: Guide, how: { readonly ticks: number; readonly today: Day; readonly text?: string; readonly filledIn?: string }): Answers {
  const answers = itemsOf(guide).flatMap((item): [string, Answer][] => {
    const type = fieldTypes[item.type];
    if (!type.takesAnswer) return [];
    const schema = type.answerSchema(item);
    const answer = candidates(item, how).find((candidate) => schema.safeParse(candidate).success);
    return answer === undefined ? [] : [[item.linkId, answer]];
  });
  return Object.fromEntries(answers);
}

function candidates({ type, answerOption = [], min, required, prefill }: Item, { ticks, today, text = words.madeUp, filledIn = words.madeUp }: Parameters<typeof madeUpAnswers>[1]): Answer[] {
  const options = answerOption.map(({ value }) => value);
  const first: Answer[] = options[0] === undefined ? [] : [options[0]];
  const several: Answer[] = type === 'multi_choice' ? [options.slice(0, Math.max(ticks, required ? 1 : 0))] : [];
  return [...several, ...first, ...(type === 'date' ? [today] : []), min ?? 1, true, prefill === undefined ? text : filledIn, { weight: 'not_relevant', note: '' }];
}
