import type { DocumentWords } from './words';

/** The names that a coordinator knows the fields of a routine by, in English. */
export const en: DocumentWords = {
  parts: {
    routine: 'About the routine', calendar: 'School calendar', rules: 'Concern rule', staircase: 'Staircase', steps: 'Step', guides: 'Conversation guide', planTemplates: 'Plan template', meetingTemplates: 'Meeting template', measures: 'Measure',
    checks: 'Regular check', procedures: 'Procedure', consentPurposes: 'Consent', services: 'Service', legalReferences: 'Legal reference', tests: 'Own test', concerns: 'Concerns raised by people', concernReport: 'Report to child welfare', reminders: 'Reminders',
  },
  items: {
    levels: 'Level', tasks: 'Task', outcomes: 'Way on', escalations: 'Proposal', entries: 'Entry', parts: 'Part', item: 'Question', themes: 'Theme', answerOption: 'Option', areas: 'Area', agenda: 'Agenda item', situations: 'Situation', measures: 'Measure', checklist: 'Point',
  },
  fields: {
    schema: 'Form of the document', key: 'Key', title: 'Name', owner: 'Owner', partOf: 'Part of', validFrom: 'Valid from', languages: 'Languages', legalReferences: 'Legal references', id: 'Reference', url: 'Address', calendar: 'School calendar',
    schoolYears: 'School years', label: 'Name', from: 'From', to: 'To', secondSemesterFrom: 'Second half-year begins', breaks: 'Days off', name: 'Name', timetables: 'Timetable', grades: 'Grades', lessons: 'Lessons', minutesPerLesson: 'Minutes of a lesson',
    ownBreaks: "Schools' own days off", school: 'School', rules: 'Rules', explanation: 'Explanation', severity: 'Severity', assessedBy: 'Assessed by', assessWithinSchoolDays: 'Assessed within (school days)', appliesTo: 'Applies to',
    protectedPupils: 'Pupils with a shielded address', cadence: 'Asked', kind: 'Kind', weekday: 'Weekday', on: 'Day', dates: 'Dates', makes: 'Makes', counting: 'Days weighed before', enabled: 'In use', conditions: 'Fires when', sources: 'Sources',
    staircase: 'Staircase', entry: 'Usual entry', entries: 'Entries', step: 'Step', help: 'Help text', track: 'Track', escalations: 'Proposals', when: 'Proposed when', then: 'Proposes', outcome: 'Way on', task: 'Task', template: 'Guide or template',
    responsible: 'Responsible', mayBeTrustedAdult: 'May be an adult the pupil trusts', required: 'Required', deadline: 'Deadline', amount: 'Number', unit: 'Unit', role: 'Role', consent: 'Consent', levels: 'Levels', steps: 'Steps', purpose: 'Purpose',
    tasks: 'Tasks', outcomes: 'Ways on', gates: 'Gates', record: 'Record', atLeast: 'At least', guide: 'Guide', field: 'Question', legalBasis: 'Legal basis', concerns: 'Concerns raised by people', checks: 'Regular checks', looksAt: 'Looks at',
    due: 'Done', startsAt: 'School starts', minutes: 'Minutes', noAnswerTo: 'Without an answer it goes to', procedures: 'Procedures', days: 'Days', afterwards: 'When the days are over', situations: 'Situations', measures: 'Measures', guides: 'Guides',
    introduction: 'Introduction', parts: 'Parts', phase: 'Phase', respondent: 'Who answers', item: 'Questions', themes: 'Themes', questions: 'Questions', planTemplates: 'Plan templates', areas: 'Areas', evaluateAfter: 'Evaluated after',
    returnPlan: 'Return plan', guidance: 'Guidance', longTermGoal: 'Long-term goal', subGoals: 'Sub-goals', planB: 'Plan B', meetingTemplates: 'Meeting templates', agenda: 'Agenda', area: 'Area', level: 'Class of measure', takes: 'Takes',
    invites: 'Invites', service: 'Service', askHelp: 'Help with asking', prepare: 'Prepared', consentPurposes: 'Consents', requires: 'Given by', pupilFromAge: 'The pupil answers from (years)', pupilAnswers: 'The pupil answers', recipients: 'Shared with',
    lasts: 'Lasts', renewBefore: 'Renewed before', services: 'Services', helpsWith: 'Helps with', contactWhen: 'When', contact: 'Whom', how: 'How', phone: 'Telephone', web: 'Web site', answerWithin: 'Answers within', consentPurpose: 'Needs consent to',
    noConsentBecause: 'Needs no consent because', anonymousTalk: 'Can be discussed without names', concernReport: 'Report to child welfare', checklist: 'Checklist', text: 'Text', reminders: 'Reminders', schoolDaysBefore: 'Reminded (school days before)',
    toldAboveAfterSchoolDays: 'The leader is told (school days after)', tests: 'Own tests', today: 'Day of the test', absences: 'Absence in the test', date: 'Date', at: 'Time', subject: 'Subject', cause: 'Cause', documented: 'Documented',
    reported: 'Reported', sourceCode: 'Code', comment: 'Comment', fires: 'Shall fire', silent: 'Shall not fire', linkId: 'Key', type: 'Type of answer', maxLength: 'Longest answer', min: 'At least', max: 'At most', minText: 'Words at the lowest number',
    maxText: 'Words at the highest number', answerOption: 'Options', value: 'Key', enableWhen: 'Shown when', question: 'Question', operator: 'Comparison', answer: 'Answer', enableBehavior: 'Conditions for being shown', schoolOnly: 'For the school alone',
    approval: 'Approved', actor: 'Who does it', recommended: 'Recommended', prefill: 'Filled in by the system',
  },
  values: {
    contact_teacher: 'class teacher', subject_teacher: 'subject teacher', department_head: 'head of department', head_teacher: 'head teacher', presence_team: 'the presence team', school_nurse: 'school nurse', ppt: 'PPT', area_leader: 'area leader',
    notice: 'look at it', concern: 'concern', school: 'school', kindergarten: 'kindergarten', both: 'school and kindergarten', include: 'are included', leave_out: 'are left out', finding: 'findings to assess', list: 'a list', all: 'all', any: 'at least one',
    not_weighed: 'do not count again', preventive: 'preventive', targeted: 'targeted', complex: 'complex', one_guardian: 'one guardian', all_guardians: 'both guardians', pupil: 'the pupil', guardian: 'guardians', alone: 'alone',
    with_guardians: 'with guardians', internal: 'in the municipality', external: 'outside the municipality', preparation: 'preparation', opening: 'opening', closing: 'closing', after: 'afterwards', one_case: 'one case', several_cases: 'several cases',
    first_school_day: 'first school day', last_school_day: 'last school day', absence_extent: 'how much absence', absence_pattern: 'the pattern of absence', do: 'thing to do', contact_home: 'contact with home', conversation: 'conversation', plan: 'plan',
    meeting: 'meeting', evaluation: 'evaluation', close: 'the case is closed', nb: 'Bokmål', nn: 'Nynorsk', en: 'English', se: 'Sámi', group: 'group', display: 'information', string: 'short answer', text: 'long answer', boolean: 'yes or no', choice: 'one choice',
    multi_choice: 'several choices', scale: 'scale', date: 'date', integer: 'number', factor: 'factor', questions: 'questions', decimal: 'decimal number', person: 'person', repeat: 'a group that repeats', attachment: 'attachment', signature: 'signature on paper', 'counting.all': 'count like others', 'respondent.school': 'the school', 'requires.pupil': 'the pupil',
    required_tasks_done: 'required tasks are done', child_heard: 'the child is heard', record_signed: 'signed record', paper_made: 'paper made', meetings_held: 'meetings held', checklist: 'ticked', propose_outcome: 'way on',
    task: 'task', tell: 'tell', daily: 'each day', weekly: 'each week', monthly: 'each month', semester: 'each half-year', dates: 'fixed dates', after_school_start: 'after school starts', school_days: 'school days', day: 'whole day', lesson: 'lesson',
    late: 'came late', left_early: 'left early', illness: 'illness', health_appointment: 'health appointment', leave: 'leave', known: 'known cause', unknown: 'unknown cause', exists: 'is answered', home: 'the home', service: 'a service', 'actor.school': 'the school', 'approval.none': 'by the one who publishes', none: 'nobody', second_person: 'by a second person', consent: 'consent',
  },
  state: { added: 'new', removed: 'goes', changed: 'changed' },
  yes: 'yes',
  no: 'no',
  none: 'not set',
  others: 'other',
  duration: {
    school_days: ['school day', 'school days'], calendar_days: ['day', 'days'], weeks: ['week', 'weeks'], months: ['month', 'months'],
  },
  changed: (field, before, after) => `${field}: ${before} → ${after}`,
  sentence: (field, before, after) => `${field}. Now: “${after}” Before: “${before}”`,
  rewritten: (field) => `${field}: rewritten`,
  translated: (field, languages) => `${field}: changed in ${languages}`,
  set: (field, value) => `${field}: ${value} (new)`,
  cleared: (field, value) => `${field}: ${value} (gone)`,
  added: (what, title) => `New ${lower(what)}: “${title}”`,
  removed: (what, title) => `${what} gone: “${title}”`,
  moved: (what) => `The order has changed: ${what}`,
  listed: (field, added, gone) => `${field}: ${[...(added === '' ? [] : [`new are ${added}`]), ...(gone === '' ? [] : [`gone are ${gone}`])].join('; ')}`,
  and: 'and',
};

const lower = (word: string) => word.charAt(0).toLowerCase() + word.slice(1);
