import { addDays, mondayOf, type Day } from '../calendar/index';
import { madeUpAnswers, type Discussion } from '../cases/index';
import type { Guide } from '../guides/index';
import { say, type Language, type Text } from '../language/index';
import type { Meeting, MeetingTemplate } from '../meetings/index';
import { planChanges, type Plan, type PlanTemplate } from '../plans/index';
import type { Said } from './conversation.outline';
import type { Evaluated } from './evaluation.outline';
import { madeUpWords } from './made-up-words';
import type { PlanOnPaper } from './plan.outline';
import type { ReferralLetter } from './referral.outline';
import type { TeamMinutes } from './team-minutes.outline';

/** A plan about nobody, to see a paper with (never kept): every part has something in it, so that nothing is overlooked. */
export function madeUpPlan({ areas }: PlanTemplate, today: Day, language: Language): Plan {
  const words = madeUpWords(language);
  const monday = addDays(mondayOf(today), 7);
  const areaOf = (index: number) => areas[index % Math.max(areas.length, 1)]?.key ?? '';
  return {
    longTermGoal: words.goal,
    subGoals: words.subGoals.map((text, index) => ({ id: `g${index}`, text })),
    measures: words.measures.map(([what, who], index) => ({ id: `m${index}`, area: areaOf(index), what, who, from: monday, until: index === 0 ? addDays(monday, 18) : '', specialTreatment: index === 0, phaseOut: index === 0 ? words.phaseOut : '' })),
    returnWeeks: [0, 1].map((week) => ({
      id: `w${week}`,
      monday: addDays(monday, week * 7),
      days: [1, 2, 3, 4, 5].map((weekday) => {
        const isThere = week === 1 || weekday % 2 === 1;
        return { weekday, time: isThere ? '08.30–11.30' : '', what: isThere ? words.lessons : '', meetsWith: isThere ? words.adult : '' };
      }),
      note: week === 0 ? words.weekNote : '',
    })),
    badDay: words.badDay,
    planB: words.planB,
    contactPerson: words.adult,
    contactHow: words.contactHow,
    childVoice: words.childVoice,
    startsOn: monday,
    evaluateOn: addDays(monday, 18),
  };
}

/** The same, as it has come out of an earlier one: why, and what is new. */
export function madeUpPlanOnPaper(template: PlanTemplate, today: Day, language: Language): PlanOnPaper {
  const plan: Plan = { ...madeUpPlan(template, today, language), whyRevised: madeUpWords(language).whyRevised };
  const before: Plan = { ...plan, measures: plan.measures.slice(0, -1), planB: '' };
  return { plan, changes: planChanges(before, plan, language) };
}

/** A meeting about nobody, by the template's own agenda. */
export function madeUpMeeting({ agenda }: MeetingTemplate, today: Day, language: Language): Meeting {
  const words = madeUpWords(language);
  return {
    date: addDays(today, 7),
    time: '14.30–15.30',
    place: words.place,
    leader: words.leader,
    noteTaker: words.adult,
    interpreterLanguage: words.interpreterLanguage,
    interpreterPresent: true,
    attendees: words.attendees.map(([name, role], index) => ({ id: `a${index}`, name, role, present: index !== 1 })),
    agenda: agenda.map(({ key }, index) => ({ key, responsible: index % 2 === 0 ? words.leader : words.adult, notes: words.notes[index % words.notes.length] ?? '' })),
    wishes: [{ id: 'o1', from: 'pupil', name: words.pupil, what: words.childVoice, toldTo: words.adult, how: 'talk' }],
    childVoice: { heard: 'in_meeting', byWhom: '', what: words.childVoice, whyNot: '' },
    decisions: words.decisions.map((text, index) => ({ id: `d${index}`, text })),
    actionItems: words.actions.map(([what, who], index) => ({ id: `i${index}`, what, who, due: addDays(today, 7 + index * 7) })),
    nextMeeting: addDays(today, 28),
  };
}

/** A meeting of several cases about nobody: one by name, and one without. */
export function madeUpTeamMinutes({ agenda }: MeetingTemplate, today: Day, language: Language): TeamMinutes {
  const words = madeUpWords(language);
  const actionItems = words.actions.map(([what, who], index) => ({ id: `i${index}`, what, who, due: addDays(today, 7 + index * 7) }));
  return {
    frame: {
      date: today,
      time: '14.00–15.00',
      place: words.place,
      leader: words.leader,
      noteTaker: words.adult,
      participants: [...words.attendees.slice(2), words.nurse].map(([name, role], index) => ({ id: `d${index}`, name, role, staffId: null, service: null, presence: 'present' })),
      agenda: agenda.slice(0, words.teamNotes.length).map(({ key }, index) => ({ key, responsible: words.leader, notes: words.teamNotes[index] ?? '' })),
    },
    cases: [
      { number: 1, grade: null, pupil: { name: words.pupil, groupName: words.group }, asked: words.purpose, decided: words.decisions[0] ?? '', actionItems },
      { number: 2, grade: 9, pupil: null, asked: words.namelessAsked, decided: words.namelessDecided, actionItems: [{ id: 'i0', what: words.namelessAction, who: '', due: addDays(today, 7) }] },
    ],
  };
}

/** What such a meeting came to about somebody who is not. */
export function madeUpDiscussion({ title }: MeetingTemplate, today: Day, language: Language): Discussion {
  const words = madeUpWords(language);
  return {
    id: 'd1', meetingId: 'm1', meeting: say(title, language), date: today, named: true, asked: words.purpose, decided: words.decisions[0] ?? '',
    present: [...words.attendees.slice(2), words.nurse].map((one) => one.join(', ')),
    actions: words.actions.map(([what, who], index) => ({ what, who, due: addDays(today, 7 + index * 7) })),
  };
}

/** A talk about nobody, by the guide's own questions. */
export function madeUpSaid(guide: Guide, today: Day, language: Language): Said {
  return { guide, answers: madeUpAnswers(guide, { ticks: 2, today, text: madeUpWords(language).childVoice, filledIn: madeUpWords(language).absence }) };
}

/** What came of a plan about nobody. */
export function madeUpEvaluated(template: PlanTemplate, today: Day, language: Language): Evaluated {
  const words = madeUpWords(language);
  const plan = madeUpPlan(template, addDays(today, -28), language);
  const reached = ['yes', 'partly', 'no'] as const;
  return {
    plan,
    evaluation: {
      planRecordId: 'p1',
      subGoals: plan.subGoals.map(({ id }, index) => ({ id, reached: reached[index % 3] ?? 'yes', note: '' })),
      measures: plan.measures.map(({ id }, index) => ({ id, carriedOut: index === 2 ? ('partly' as const) : ('yes' as const), effect: index === 0 ? ('good' as const) : ('some' as const), note: '' })),
      planB: words.planBNotNeeded,
      childVoice: words.childVoice,
      guardiansView: words.guardiansView,
      summary: words.summary,
    },
    effect: {
      before: { schoolDays: 14, absentDays: 8, presencePercent: 42.9, from: addDays(today, -49), to: addDays(today, -29) },
      after: { schoolDays: 14, absentDays: 2, presencePercent: 85.7, from: addDays(today, -28), to: addDays(today, -8) },
    },
  };
}

/** A referral about nobody, with every part that a writer may choose. */
export function madeUpLetter(service: Text | undefined, today: Day, language: Language): ReferralLetter {
  const words = madeUpWords(language);
  return {
    service: service ?? { nb: words.service, [language]: words.service },
    anonymous: false,
    purpose: words.purpose,
    necessity: words.necessity,
    ground: words.ground,
    concern: words.concern,
    absence: words.absence,
    childVoice: [{ what: words.childVoice, byWhom: words.adult, on: addDays(today, -7) }],
    tried: words.measures.slice(0, 2).map(([what], index) => ({ what, effect: index === 0 ? ('good' as const) : ('some' as const) })),
    plan: { goal: words.goal, measures: words.measures.map(([what]) => what) },
    answerBy: addDays(today, 14),
  };
}
