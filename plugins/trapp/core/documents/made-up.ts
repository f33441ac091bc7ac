import { addDays, mondayOf, type Day } from '../calendar/index';
import type { Language } from '../language/index';
import type { Meeting, MeetingTemplate } from '../meetings/index';
import type { Plan, PlanTemplate } from '../plans/index';
import { madeUpWords } from './made-up-words';

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
