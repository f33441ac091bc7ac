import { fill, type Text } from '../language/index';
import type { PaperBlock, PaperKind, PaperTemplate } from '../papers/index';
import { en } from './messages.en';
import { nb, type Words } from './messages.nb';
import { nn } from './messages.nn';
import { sharingWords, type SharingWords } from './sharing-words';
import { teamMinutesWords, type TeamMinutesWords } from './team-minutes-words';

type Bare = PaperBlock extends infer Block ? (Block extends PaperBlock ? Omit<Block, 'key'> : never) : never;
type Standard = Exclude<PaperKind, 'letter' | 'information'>;

const text = (of: (words: Words) => string): Text => ({ nb: of(nb), nn: of(nn), en: of(en) });
const shared = (of: (words: SharingWords) => string): Text => ({ nb: of(sharingWords('nb')), nn: of(sharingWords('nn')), en: of(sharingWords('en')) });
const ofTeam = (of: (words: TeamMinutesWords) => string): Text => ({ nb: of(teamMinutesWords('nb')), nn: of(teamMinutesWords('nn')), en: of(teamMinutesWords('en')) });
const heading = (of: (words: Words) => string, level: 2 | 3 = 2): Bare => ({ block: 'heading', level, text: text(of) });
const field = (name: string): Bare => ({ block: 'field', field: name });
const sharedPart = (of: (words: SharingWords) => string, name: string): Bare[] => [{ block: 'heading', level: 2, text: shared(of) }, field(name)];
const teamPart = (of: (words: TeamMinutesWords) => string, ...blocks: readonly Bare[]): Bare[] => [{ block: 'heading', level: 2, text: ofTeam(of) }, ...blocks];
const part = (of: (words: Words) => string, ...names: readonly string[]): Bare[] => [heading(of), ...names.map(field)];

function standard(kind: Standard, top: (words: Words) => string, blocks: readonly Bare[]): PaperTemplate {
  const keyed = blocks.map((block, index): PaperBlock => ({ ...block, key: `del-${index + 1}` }));
  return { key: `vanlig-${kind.replace('_', '-')}`, kind, title: text((words) => words.paperNames[kind]), heading: text(top), blocks: keyed, sources: [] };
}

/** The usual papers: what a routine has until its municipality writes its own, and what those are begun from. */
export const standardPapers: Readonly<Record<Standard, PaperTemplate>> = {
  plan: standard('plan', () => '{plan-title}', [
    field('introduction'),
    { block: 'facts', fields: ['pupil', 'school', 'plan-period', 'written-by', 'signed-on'] },
    ...part((words) => words.planChanges, 'changes'),
    heading((words) => words.whatWeWant),
    heading((words) => words.longTermGoal, 3),
    field('long-term-goal'),
    heading((words) => words.subGoals, 3),
    field('sub-goals'),
    ...part((words) => words.pupilsWords, 'child-voice'),
    ...part((words) => words.whoDoesWhat, 'measures'),
    ...part((words) => words.returnPlan, 'return-plan'),
    ...part((words) => words.badDay, 'bad-day'),
    ...part((words) => words.planB, 'plan-b'),
    heading((words) => words.contact),
    { block: 'facts', fields: ['contact-person', 'contact-how'] },
    heading((words) => words.evaluation),
    { block: 'callout', title: text((words) => fill(words.evaluateOn, { day: '{evaluate-on}' })), text: text((words) => words.evaluationText) },
    heading((words) => words.signatures),
    { block: 'paragraph', text: text((words) => words.signaturesText) },
    { block: 'signatures', labels: [text((words) => words.pupil), text((words) => words.guardian), text((words) => words.guardian), text((words) => words.forTheSchool)] },
  ]),
  return_plan: standard('return_plan', (words) => words.paperNames.return_plan, [
    { block: 'facts', fields: ['pupil', 'school', 'plan-period'] },
    field('return-plan'),
    ...part((words) => words.badDay, 'bad-day'),
    heading((words) => words.contact),
    { block: 'facts', fields: ['contact-person', 'contact-how'] },
  ]),
  agenda: standard('agenda', () => '{meeting-title}', [
    { block: 'facts', fields: ['pupil', 'meeting-time', 'meeting-place', 'meeting-leader', 'interpreter'] },
    ...part((words) => words.invitationAgenda, 'agenda-responsible'),
    ...part((words) => words.wishes, 'wishes'),
    { block: 'lines', text: text((words) => words.notes), count: 8 },
  ]),
  invitation: standard('invitation', (words) => fill(words.invitationTitle, { title: '{meeting-title}' }), [
    { block: 'paragraph', text: text((words) => words.invitationIntro) },
    { block: 'facts', fields: ['pupil', 'school', 'meeting-time', 'meeting-place', 'meeting-leader', 'interpreter'] },
    ...part((words) => words.invited, 'invited'),
    ...part((words) => words.invitationAgenda, 'agenda'),
    heading((words) => words.pupilsWords),
    { block: 'paragraph', text: text((words) => words.invitationPupil) },
    heading((words) => words.invitationPrepare),
    { block: 'paragraph', text: text((words) => words.invitationPrepareText) },
    { block: 'callout', title: text((words) => words.invitationCannot), text: text((words) => fill(words.invitationCall, { name: '{owner}' })) },
  ]),
  minutes: standard('minutes', (words) => fill(words.minutes, { title: '{meeting-title}' }), [
    field('introduction'),
    { block: 'facts', fields: ['pupil', 'school', 'meeting-time', 'meeting-place', 'meeting-leader', 'note-taker', 'interpreter', 'written-by', 'signed-on'] },
    ...part((words) => words.attendees, 'attendees'),
    ...part((words) => words.agenda, 'discussed'),
    ...part((words) => words.wishes, 'wishes'),
    ...part((words) => words.pupilsWords, 'child-voice'),
    ...part((words) => words.decisions, 'decisions'),
    ...part((words) => words.actions, 'actions'),
    heading((words) => words.nextMeeting),
    { block: 'callout', title: text(() => '{next-meeting}') },
    heading((words) => words.signatures),
    { block: 'signatures', labels: [text((words) => words.leader), text((words) => words.guardian)] },
  ]),
  team_minutes: standard('team_minutes', (words) => fill(words.minutes, { title: '{meeting-title}' }), [
    field('introduction'),
    { block: 'facts', fields: ['school', 'meeting-time', 'meeting-place', 'meeting-leader', 'note-taker', 'written-by', 'signed-on'] },
    ...part((words) => words.attendees, 'attendees'),
    ...teamPart((words) => words.cases, { block: 'note', text: ofTeam((words) => words.nameless) }, field('cases')),
    ...teamPart((words) => words.agenda, field('discussed')),
  ]),
  case_minutes: standard('case_minutes', (words) => fill(words.minutes, { title: '{meeting-title}' }), [
    field('by-name'),
    { block: 'facts', fields: ['pupil', 'school', 'meeting-time', 'written-by', 'signed-on'] },
    ...part((words) => words.attendance, 'attendees'),
    ...teamPart((words) => words.asked, field('asked')),
    ...teamPart((words) => words.decided, field('decided')),
    ...part((words) => words.actions, 'actions'),
  ]),
  conversation: standard('conversation', () => '{conversation-title}', [
    { block: 'paragraph', text: text((words) => words.conversationIntro) },
    { block: 'facts', fields: ['pupil', 'school', 'written-by', 'signed-on'] },
    field('answers'),
  ]),
  evaluation: standard('evaluation', (words) => words.evaluationTitle, [
    { block: 'paragraph', text: text((words) => words.evaluationIntro) },
    { block: 'facts', fields: ['pupil', 'school', 'plan-started', 'written-by', 'signed-on'] },
    ...part((words) => words.summary, 'summary'),
    ...part((words) => words.presence, 'presence'),
    ...part((words) => words.goals, 'goals-reached'),
    ...part((words) => words.measures, 'measures-judged'),
    ...part((words) => words.planBEvaluated, 'plan-b-judged'),
    ...part((words) => words.pupilsWords, 'child-voice'),
    ...part((words) => words.guardiansView, 'guardians-view'),
    heading((words) => words.signatures),
    { block: 'signatures', labels: [text((words) => words.pupil), text((words) => words.guardian), text((words) => words.guardian), text((words) => words.forTheSchool)] },
  ]),
  referral: standard('referral', () => '{referral-title}', [
    { block: 'paragraph', text: shared((words) => words.letterIntro) },
    { block: 'facts', fields: ['pupil', 'school', 'service', 'written-by', 'signed-on'] },
    ...sharedPart((words) => words.whatFor, 'purpose'),
    ...sharedPart((words) => words.why, 'necessity'),
    ...sharedPart((words) => words.ground, 'ground'),
    ...sharedPart((words) => words.concern, 'concern'),
    ...sharedPart((words) => words.absence, 'absence'),
    ...sharedPart((words) => words.childVoice, 'child-voice'),
    ...sharedPart((words) => words.tried, 'tried'),
    ...sharedPart((words) => words.plan, 'current-plan'),
    { block: 'heading', level: 2, text: shared((words) => words.answer) },
    { block: 'callout', title: shared((words) => fill(words.answerBy, { day: '{answer-by}' })), text: shared((words) => words.answerText) },
  ]),
};

/** Is it one of ours, as no municipality has written it? */
export function isStandardPaper(template: PaperTemplate): boolean {
  return Object.values(standardPapers).includes(template);
}
