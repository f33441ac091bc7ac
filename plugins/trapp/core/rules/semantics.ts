/** One numbered meaning. A change of meaning is a new number, never a silent change of an old one. */
export interface Meaning {
  readonly number: number;
  /** What it is about; some need no name. */
  readonly name: string | null;
  readonly text: string;
}

export interface Chapter {
  readonly title: string;
  readonly meanings: readonly Meaning[];
}

function meaning(number: number, name: string | null, text: string): Meaning {
  return { number, name, text };
}

/** What the rules mean. RULES.md is made of this and the fact catalogue; tests and comments name the numbers. */
export const semantics: readonly Chapter[] = [
  {
    title: 'What counts',
    meanings: [
      meaning(1, 'Day', 'A day of absence is a school day with at least one whole-day row that passes the rule\'s filter. It counts once however many rows say so. Dates without school (weekends, breaks, planning days, outside the school years) never count.'),
      meaning(2, 'Parts of days', 'Lessons are added up (one per row unless the file says more). Late arrivals and leaving early are counted in times. A date with a whole day counts as a day, and its lessons are not counted besides. Lessons never add up to days.'),
      meaning(3, 'Filter', 'A row counts when its cause is not excepted, and it is documented or undocumented, reported or unreported, and in the subject, as the rule asks. `any` asks nothing. No row at all is zero, and that is known.'),
      meaning(4, 'Window', 'A window ends on `today`, and both its ends are included. Absence planned ahead does not count yet. Every window says its length and unit (B13). The part of the window after the last day with data is simply not seen yet, as long as R7 allows.'),
      meaning(33, 'Since something happened', 'A `since` window begins with the day that it happened, that day included. When it has not happened, the window is empty: the value is 0, and that is known, data or not.'),
      meaning(34, 'What covers what', 'On a date with a whole-day row, whatever the filter asks of that row, lessons, late arrivals and leaving early are covered by it and never counted besides. A late arrival or leaving early is covered by a missed lesson at the same lesson or time of the same date. The import stores what the file says; the facts settle this.'),
      meaning(35, 'School weeks', 'A `school_weeks` window holds the latest calendar weeks (Monday to Sunday) with at least so many school days up to `today`. Days in shorter weeks between them are left out, and are not among the school days that a share is reckoned from.'),
      meaning(41, 'Places of days', '`after_weekend` and `before_weekend`: nothing but a Saturday and Sunday lies between the day and its neighbouring school day. `after_break` and `before_break`: at least one weekday without school lies between. Neighbours are of the same school year; the first school day of the year is `first_of_school_year` and after nothing. Weekday and place filters leave out rows on other days; the school days that shares are reckoned from stay all of the window\'s.'),
      meaning(47, 'Documented illness', 'The exemption `documented_illness` lets an illness pass only where the school has recorded it as documented. Illness of which the school does not say is not stated (R8).'),
      meaning(48, 'Codes and lessons', 'A row with another code than the filter\'s is out; every row has a code. A row that does not say which lesson it is, where the filter asks, is not stated (R8).'),
      meaning(59, 'Longer than', '`minutesOver` lets a late arrival or leaving early pass when its own minutes are more, and single lessons when the lessons of the row times the minutes of a lesson by the timetable are more; a whole day is longer than any number of minutes. A row without minutes, or a lesson without a timetable, is not stated (R8). Among the reasons of R46, too short comes right after other lesson.'),
      meaning(49, 'Periods that are over', 'A `last_week`, `last_month`, `last_quarter` or `last_semester` ends with its own last day, not with `today`. Data that reaches its end is not stale, however old.'),
    ],
  },
  {
    title: 'What cannot be measured',
    meanings: [
      meaning(5, 'No data', 'Nothing has been imported for the school: nothing can be said.'),
      meaning(6, 'No calendar', 'The calendar does not reach `today`, or the window needs a school year and `today` lies between two. A window of days, weeks or months in the summer has no school days, and is zero.'),
      meaning(7, 'Stale data', 'There are school days in the window before `today`, and the data reaches none of them; or the data is more than ten school days behind (`isStale`, the one definition, S78).'),
      meaning(8, 'Not recorded', 'The school records no parts of days, or a row that would otherwise count does not say what the filter asks for: documentation, message or subject (B62).'),
      meaning(9, 'At least', 'Where R7 or R8 leaves out something that could only add, the value is the least there can be. It decides a comparison that would come out the same for every larger value: old data can show a concern, never clear one. Shares, runs that go on and changes have no such least value.'),
      meaning(10, 'Left out, and why', 'Every date with absence in the window is listed, counted or left out. Of several rows on a date, the one nearest to counting gives the reason, in this order: no school day, other kind, other subject, excepted cause, documentation, message, not stated.'),
      meaning(46, 'More reasons', 'The order of R10 with every reason: no school day, short week, other place, other weekday, other kind, covered by a day, covered by a lesson, weighed, other code, other subject, other lesson, excepted cause, documentation, message, not stated, too little. After the measure is taken: outside the run, other weekday, other month, other week, other subject.'),
    ],
  },
  {
    title: 'Measures',
    meanings: [
      meaning(11, '`percent_days`', 'is days of absence of the window\'s school days with data, times 100, never rounded before it is compared. Without any school day it is 0. Excepted days stay among the school days.'),
      meaning(12, '`longest_run_days`', 'is the longest row of counted school days next to each other. Weekends and breaks do not end a run; a day present or an excepted day does. A run is cut at the start of the window. Of two runs as long, the latest is the one.'),
      meaning(13, '`current_run_days`', 'is the run that reaches the last school day with data; 0 when that day was not one of absence.'),
      meaning(14, '`same_weekday_days`', 'is the most days on one weekday; of several as many, the first of the week.'),
      meaning(15, '`same_subject_lessons`', 'is the most lessons in one subject; of several as many, the first by name.'),
      meaning(16, '`change_days`', 'is days in the window minus days in exactly as many school days right before it. Only the school days that there is data for are counted in the window. It reaches into last school year only where the window says that it may; else, without days enough, it cannot be measured.'),
      meaning(36, '`half_days`', 'is two for a whole day, and one for a day on which the lessons that count are half of the day\'s lessons by the timetable or more; fewer are too little. Where lessons were missed and the grade has no timetable, it is at least what is known (R9).'),
      meaning(37, '`percent_time`', 'is reckoned from the timetable where the grade has one and the school records parts of days: the lessons of whole days and the single lessons (never more than the day has), of all lessons offered on the window\'s school days with data, times 100. Otherwise it is `percent_days`. The result says which (`basis`). Late arrivals and leaving early are not lessons.'),
      meaning(38, '`minutes`', 'are the minutes of late arrivals and leaving early, and of single lessons by the timetable. Whole days have none. A row without minutes, or a lesson without a timetable, could be any: the sum is at least the others (R9).'),
      meaning(39, '`dates` and `lesson_days`', 'count a school day once: `dates` when any row of any kind passes the filter, `lesson_days` when a single lesson does. Where the school records no parts of days, `dates` is at least the whole days.'),
      meaning(40, '`edge_of_day_times`', 'counts late arrivals, leaving early, and missed lessons that are the first of the day or the last by the timetable. A lesson that does not say which it is, or a grade without a timetable, leaves it at least what is known (R9).'),
      meaning(60, '`part_times`', 'counts each single lesson (as many as the row says), each late arrival and each time left early. With `minutesOver` these are the periods of more than so many minutes (FSUSD).'),
      meaning(42, '`start_run_days`', 'is the run that begins with the first school day of the school year; 0 when the pupil came that day, or the window does not hold it.'),
      meaning(43, 'Concentration', '`same_month_days` looks for the one calendar month, `second_week_days` for the even or the odd weeks by their ISO number; of several as many, the first month, and even before odd. The shares (`same_weekday_percent`, `second_week_percent`, `same_subject_percent`) are of the days or lessons that count in the window; of none they are 0.'),
      meaning(44, '`percent_of_absence`', 'is the days that pass the filter, of all whole days of absence in the window whatever the filter asks, times 100; 0 when there are none.'),
      meaning(45, '`change_from_usual`', 'is `percent_days` in the window minus `percent_days` over the school days of the same school year before it. Those must be at least twenty; with fewer there is nothing usual yet, and it cannot be measured. In the summer the year is the one that ended last.'),
      meaning(58, '`change_from_usual` of no days', 'cannot be measured: a window without any school day that there is data for, as on a Monday morning or in a break, has no share that could be above or below the usual one.'),
    ],
  },
  {
    title: 'Judging',
    meanings: [
      meaning(20, null, 'json-rules-engine compares each value with its limit. A rule fires when its conditions are true.'),
      meaning(21, null, 'A condition whose value is not certain is unknown, unless R9 settles it.'),
      meaning(22, null, 'Groups reckon with unknown as Kleene does: one false settles "all", one true settles "any", "not" keeps unknown.'),
      meaning(23, null, 'A rule that ends as unknown **cannot be judged**. That is a verdict of its own, never "no concern".'),
      meaning(24, null, 'One rule never silences another. A rule that is broken in itself cannot be judged, and the others are judged as always.'),
      meaning(25, null, 'A rule must be silent for a pupil without absence, unless it asks about the case. An empty group, which the engine takes as true, is refused.'),
      meaning(26, 'The same trace, the same verdict', 'A verdict\'s trace holds every value, limit, operator and lack that decided it. From these alone the result is recomputed, and is the same, however the rule and the absence have changed since.'),
    ],
  },
  {
    title: 'What has been weighed',
    meanings: [
      meaning(30, null, 'A finding that a person has assessed is not raised again by the same rule until there is more than its explanation counted: a date that was not counted then, or more lessons on a date that was.'),
      meaning(31, null, 'All days counted by any of the weighed findings are weighed, whether or not their window still holds them. Absence that has been removed or corrected away is nothing new.'),
      meaning(32, null, 'Of case facts, one more meeting held or plan evaluated is something new; days that pass are not. Give the weighed verdicts of the same case when a rule is about the case.'),
      meaning(50, '`not_weighed`', 'A rule with `counting: not_weighed` leaves out every row on the days that decisions on its own findings have weighed: they are used up, and the count begins anew. Other rules count them as before.'),
      meaning(51, null, 'As in R32, one more measure tried or choice made is something new.'),
    ],
  },
  {
    title: 'Whom, when, and what comes of it',
    meanings: [
      meaning(52, 'Grades and protected pupils', 'A rule is not asked at all for pupils outside its grades, nor for pupils with a shielded address when it says `leave_out`. Not asked is no verdict.'),
      meaning(53, 'Cadence', 'A rule is asked on its check days: every day, a weekday, the first or last school day of the month, the last school day of the half-year, or fixed dates. A weekly check or fixed date without school is made on the next school day. A check that was missed is made up for at the next evaluation, for 45 days. Between checks nothing is raised and nothing is withdrawn.'),
      meaning(54, 'Lists', 'A rule that makes a `list` puts its pupils on a list to go through together. Nobody is set to assess each one, and no deadline runs.'),
      meaning(55, 'Case facts', 'They are about the pupil\'s open case under the same routine. Without one, what is counted (cases, meetings, evaluations, measures, consents, choices) and `child_heard` are 0, and that is known. Presence and days are not known where there is nothing to count from, and a condition on them is then unknown (R21). `choices_made` counts the choices of one question in the case\'s latest signed record of the guide; with no such record it is 0.'),
    ],
  },
  {
    title: 'Over the past',
    meanings: [
      meaning(56, 'Replay', 'A replay asks rules about a past period as if they had been in force from its first day: on each day of their cadence, over the absence as it stands now, corrections included, as far as the data reached on that day. A pupil is raised by a rule once, on the first day that it fires; findings and weighed days from before are not known. The pupils are those who go to the schools now, in the grade they are in now.'),
      meaning(57, 'Replay and cases', 'There is no case in a replay: R55 without one, and windows since an event in the case are empty. Rules that ask about the case are named.'),
    ],
  },
];
