import type { Routine } from './routine';

/** A small routine that holds together, for the tests of this room to break one thing at a time. Two steps, one of each kind of part. */
export function soundRoutine(): Routine {
  const text = (nb: string) => ({ nb });
  const weeks = (amount: number) => ({ amount, unit: 'weeks' as const });
  return {
    schema: 1,
    key: 'fjordvik',
    title: text('Nærvær i Fjordvik'),
    owner: 'Fjordvik kommune',
    partOf: [],
    validFrom: '2026-08-17',
    languages: ['nb'],
    legalReferences: [{ id: 'opplæringslova § 10-6', title: text('Følge opp fravær') }],
    calendar: {
      schoolYears: [{ label: '2026/2027', from: '2026-08-17', to: '2027-06-18', secondSemesterFrom: '2027-01-18', breaks: [] }],
    },
    rules: [
      {
        key: 'to-dager',
        title: text('To dager'),
        explanation: text('Spør hvordan det går.'),
        severity: 'concern',
        assessedBy: 'contact_teacher',
        assessWithinSchoolDays: 3,
        appliesTo: 'school',
        enabled: true,
        conditions: {
          all: [
            {
              fact: 'absence',
              params: { measure: 'days', window: { kind: 'school_year' }, filter: { documentation: 'any', message: 'any', exceptCauses: [], subjects: null } },
              operator: 'greaterThanInclusive',
              value: 2,
            },
          ],
        },
        sources: ['S39'],
      },
    ],
    staircase: {
      key: 'trappa',
      title: text('Trappa'),
      entry: 'samtale',
      levels: [
        {
          key: 'niva-1',
          title: text('Nivå 1'),
          steps: [
            {
              key: 'samtale',
              title: text('Samtale'),
              purpose: text('Bli kjent med det som er vanskelig.'),
              responsible: 'contact_teacher',
              deadline: weeks(2),
              tasks: [
                { key: 'snakk', title: text('Snakk med eleven'), kind: 'conversation', template: 'samtale', responsible: 'contact_teacher', required: true, deadline: weeks(1) },
                { key: 'plan', title: text('Lag plan'), kind: 'plan', template: 'plan', responsible: 'contact_teacher', required: true, deadline: weeks(2) },
                { key: 'mote', title: text('Hold møte'), kind: 'meeting', template: 'mote', responsible: 'department_head', required: true, deadline: weeks(2) },
              ],
              outcomes: [
                {
                  key: 'ferdig',
                  title: text('Ferdig'),
                  to: 'close',
                  gates: [{ kind: 'required_tasks_done' }, { kind: 'child_heard' }, { kind: 'consent', purpose: 'samarbeid' }],
                },
              ],
              legalBasis: ['opplæringslova § 10-6'],
              sources: [],
            },
          ],
        },
      ],
    },
    guides: [
      {
        key: 'samtale',
        title: text('Samtale med eleven'),
        parts: [{ key: 'eleven', phase: 'questions', respondent: 'pupil', title: text('Eleven'), item: [{ linkId: 'hvordan', type: 'text', text: text('Hvordan har du det?') }] }],
        sources: [],
      },
    ],
    planTemplates: [
      {
        key: 'plan',
        title: text('Plan'),
        introduction: text('Dette er planen.'),
        areas: [{ key: 'skole', title: text('Skolen') }],
        evaluateAfter: weeks(3),
        returnPlan: true,
        guidance: { longTermGoal: text('Mål'), subGoals: text('Delmål'), measures: text('Tiltak'), returnPlan: text('Uke for uke'), planB: text('Hvis det ikke går') },
        sources: [],
      },
    ],
    meetingTemplates: [
      { key: 'mote', title: text('Møte'), introduction: text('Dette ble sagt.'), agenda: [{ key: 'velkommen', title: text('Velkommen'), responsible: 'department_head' }], sources: [] },
    ],
    measures: [{ key: 'kontakt', title: text('Fast kontaktperson'), area: 'skole', level: 'preventive', sources: [] }],
    consentPurposes: [{ key: 'samarbeid', title: text('Samarbeid'), explanation: text('Hvem som får vite hva.') }],
    tests: [
      {
        key: 'to-dager',
        title: text('To dager slår ut'),
        today: '2026-11-20',
        absences: ['2026-11-19', '2026-11-20'].map((date) => ({
          date,
          kind: 'day',
          lessons: 0,
          minutes: null,
          at: null,
          subject: null,
          cause: 'unknown',
          documented: null,
          reported: null,
          sourceCode: 'F',
          comment: null,
        })),
        fires: ['to-dager'],
        silent: [],
      },
    ],
    sources: [],
  };
}
