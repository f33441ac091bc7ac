import type { z } from 'zod';
import { about } from '../../core/audit/index';
import { madeUpPaper, type PaperHead } from '../../core/documents/index';
import { guideSchema, type Guide } from '../../core/guides/index';
import { languages, refuseTelling, textSchema, type Language, type Text } from '../../core/language/index';
import { meetingTemplateSchema, takesSeveral, type MeetingTemplate } from '../../core/meetings/index';
import { isOfSeveralCases, readDraftPaper } from '../../core/papers/index';
import { measureIdeaSchema, planTemplateSchema, type PlanTemplate } from '../../core/plans/index';
import { refuse } from '../../core/refusals';
import { routineSchema, serviceSchema } from '../../core/routines/index';
import { printing } from './printing';

type Draft = Readonly<Record<string, unknown>>;

const kindFirst: Text = { nb: 'Velg først hva slags papir det er.', nn: 'Vel først kva slags papir det er.', en: 'Choose first what kind of paper it is.' };

/** A paper as it is being written, drawn as papers are, with people and texts that are made up (B76). Nothing is kept, and no pupil is read. */
export const previewPaper = printing<'previewPaper', { readonly draft: Draft; readonly routineKey: string }>({
  fileName: 'forhandsvisning.pdf',
  async find({ guard, params: { routineKey }, stores }) {
    const refused = guard({ kind: 'routine' });
    if (refused) return refused;
    const draft = await stores.authored.draft(routineKey);
    return draft === undefined ? refuse('not_found') : { draft, routineKey };
  },
  async outline({ stores, input: { paper: written, language }, today, reader }, { draft }) {
    const paper = readDraftPaper(written);
    if (paper === null) return refuseTelling('invalid_input', { path: 'paper.kind', message: kindFirst }, reader);
    const { name } = await stores.municipality.read();
    const template = typeof written['template'] === 'string' ? written['template'] : null;
    const meetings = wholeOnes(draft['meetingTemplates'], meetingTemplateSchema).filter((one) => takesSeveral(one) === isOfSeveralCases(paper.kind));
    const guides = wholeOnes(draft['guides'], guideSchema);
    const plans = wholeOnes(draft['planTemplates'], planTemplateSchema);
    return madeUpPaper(paper, {
      language, municipality: name, today, routine: routineOf(draft),
      plan: plans.find(({ key }) => key === template) ?? plans[0] ?? somePlan,
      meeting: meetings.find(({ key }) => key === template) ?? meetings[0] ?? someMeeting(language),
      guide: guides.find(({ key }) => key === template) ?? guides[0] ?? someGuide,
    });
  },
  whose: () => null,
  about: ({ routineKey }) => about({ subjectId: routineKey }),
});

/** What is whole in a list of a draft; half-done ones are passed by. */
function wholeOnes<T extends z.ZodType>(list: unknown, schema: T): z.infer<T>[] {
  return Array.isArray(list) ? list.flatMap((one: unknown) => schema.safeParse(one).data ?? []) : [];
}

function routineOf(draft: Draft): PaperHead['routine'] {
  return {
    title: textSchema.safeParse(draft['title']).data ?? { nb: '–' },
    version: 1,
    services: wholeOnes(draft['services'], serviceSchema),
    measures: wholeOnes(draft['measures'], measureIdeaSchema),
    legalReferences: wholeOnes(draft['legalReferences'], routineSchema.shape.legalReferences.element),
  };
}

const text = { nb: 'Tiltaksplan', nn: 'Tiltaksplan', en: 'Plan' };
const somePlan: PlanTemplate = {
  key: 'plan', title: text, introduction: text, areas: [{ key: 'skole', title: { nb: 'Skole', nn: 'Skule', en: 'School' } }], evaluateAfter: { amount: 3, unit: 'weeks' }, returnPlan: true,
  guidance: { longTermGoal: text, subGoals: text, measures: text, returnPlan: text, planB: text }, sources: [],
};

/** For a routine that has no guide yet. */
const someGuide: Guide = {
  key: 'samtale', title: { nb: 'Samtale', nn: 'Samtale', en: 'Conversation' }, sources: [],
  parts: [{ key: 'sporsmal', phase: 'questions', respondent: 'pupil', title: { nb: 'Spørsmål', nn: 'Spørsmål', en: 'Questions' }, item: [{ linkId: 'hva-hjelper', type: 'text', text: { nb: 'Hva hjelper?', nn: 'Kva hjelper?', en: 'What helps?' } }] }],
};

/** For a routine that has no meeting template yet. */
function someMeeting(language: Language): MeetingTemplate {
  const title = Object.fromEntries(languages.map((one) => [one, one === 'en' ? 'Meeting' : 'Møte'])) as MeetingTemplate['title'];
  const points = language === 'en' ? ['How things are', 'What helps', 'What we agree on'] : ['Hvordan det går', 'Hva som hjelper', 'Hva vi blir enige om'];
  return { key: 'mote', title, introduction: title, agenda: points.map((nb, index) => ({ key: `sak-${index + 1}`, title: { nb }, responsible: 'contact_teacher' })), sources: [] };
}
