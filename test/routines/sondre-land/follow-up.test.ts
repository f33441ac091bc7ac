import { itemsOf, type Guide, type Item } from '../../../plugins/trapp/core/guides/index';
import { findStep, stepsOf, type Outcome, type Step } from '../../../plugins/trapp/core/staircases/index';
import { pack } from './pack';

const { rules, staircase, guides, planTemplates, meetingTemplates } = pack();

const step = (key: string): Step => {
  const found = findStep(staircase, key);
  if (!found) throw new Error(`No step ${key}`);
  return found.step;
};
const task = (stepKey: string, key: string) => step(stepKey).tasks.find((one) => one.key === key);
const outcome = (stepKey: string, key: string) => step(stepKey).outcomes.find((one) => one.key === key);
const guide = (key: string): Guide => {
  const found = guides.find((one) => one.key === key);
  if (!found) throw new Error(`No guide ${key}`);
  return found;
};
const partItems = (guideKey: string, partKey: string): readonly Item[] => guide(guideKey).parts.find((part) => part.key === partKey)?.item ?? [];
const mapping = itemsOf(guide('kartleggingssamtale'));
const from = (source: string) => mapping.filter((item) => item.sources?.includes(source));
const rule = (key: string) => rules.find((one) => one.key === key);

describe('rules', () => {
  test.each([
    ['S39: eight days in the school year, for the leadership', 'atte-dager-i-skolearet', 'concern', 'department_head', 3],
    ['S35: absent without a message, the next school day', 'fravaer-uten-melding', 'notice', 'contact_teacher', 1],
    ['S36: undocumented absence, the next school day', 'udokumentert-fravaer', 'concern', 'contact_teacher', 1],
    ['S12: short absence that comes back', 'gjentatt-kort-fravaer', 'concern', 'contact_teacher', 5],
    ['S41: absence in the month without a case', 'manedssjekk', 'notice', 'department_head', 5],
    ['S26: the same weekday', 'samme-ukedag', 'notice', 'contact_teacher', 10],
    ['S26: the same subject', 'samme-fag', 'notice', 'contact_teacher', 10],
    ['S14, U10: growing absence', 'okende-fravaer', 'concern', 'contact_teacher', 5],
    ['S44: much documented illness', 'hoyt-sykefravaer', 'notice', 'contact_teacher', 10],
  ])('%s', (_title, key, severity, assessedBy, assessWithinSchoolDays) => {
    expect(rule(key)).toMatchObject({ severity, assessedBy, assessWithinSchoolDays, enabled: true, appliesTo: 'school' });
  });

  test('S39: the limit is eight days, every cause counts, and the reader is told that the source names no window', () => {
    expect(rule('atte-dager-i-skolearet')?.conditions).toEqual({
      all: [
        {
          fact: 'absence',
          params: { measure: 'days', window: { kind: 'school_year' }, filter: { documentation: 'any', message: 'any', exceptCauses: [], subjects: null } },
          operator: 'greaterThanInclusive',
          value: 8,
        },
      ],
    });
    expect(rule('atte-dager-i-skolearet')?.explanation.nb).toMatch(/Kilden sier ikke hvilken periode/);
  });

  test('S41: the monthly check looks for pupils without an open case', () => {
    expect(JSON.stringify(rule('manedssjekk')?.conditions)).toContain('{"fact":"open_cases","operator":"equal","value":0}');
  });
});

describe('staircase', () => {
  test('S4, S43-S46, S50, S57, S61, U18: level 1 has its five steps in order, a case begins on the first, and the school keeps in touch after the last', () => {
    expect(staircase.entry).toBe('samtale-og-kontakt');
    expect(staircase.levels[0]?.steps.map((one) => one.key)).toEqual(['samtale-og-kontakt', 'kartleggingssamtale', 'tiltaksplan', 'evaluering', 'beslutning', 'nar-eleven-er-tilbake']);
  });

  test.each([
    ['S43: the pupil is talked with', 'samtale-og-kontakt', 'samtale-med-eleven', { kind: 'conversation', template: 'forste-samtale-elev', required: true }],
    ['S43, S45: the home is contacted, and that is logged', 'samtale-og-kontakt', 'kontakt-med-hjemmet', { kind: 'contact_home', required: true }],
    ['S44: the school nurse looks at much illness', 'samtale-og-kontakt', 'sporre-helsesykepleier', { responsible: 'school_nurse', required: false }],
    ['S38: the team decides who holds the case', 'kartleggingssamtale', 'avklar-saksansvar', { responsible: 'presence_team' }],
    ['S46, S47: the mapping conversation is held within one week', 'kartleggingssamtale', 'hold-kartleggingssamtale', { template: 'kartleggingssamtale', required: true, responsible: 'presence_team', deadline: { amount: 1, unit: 'weeks' } }],
    ['S76: minutes go to everybody', 'kartleggingssamtale', 'send-referat', { required: true }],
    ['S49: PPT is considered', 'kartleggingssamtale', 'vurder-ppt', { required: false }],
    ['S50: the plan is written from its template', 'tiltaksplan', 'lag-tiltaksplan', { kind: 'plan', template: 'tiltaksplan', required: true }],
    ['S51, U21: contact is held while the pupil is away', 'tiltaksplan', 'hold-kontakten', { kind: 'contact_home' }],
    ['S55: a meeting when the pupil comes home from hospital', 'tiltaksplan', 'samtale-etter-sykehus', { template: 'utskriving-sykehus', required: false }],
    ['S20: leaders ask whether measures are carried out', 'evaluering', 'sporre-om-tiltakene', { responsible: 'department_head' }],
    ['S57, S73: evaluation meeting after three weeks', 'evaluering', 'hold-evalueringsmote', { template: 'evalueringsmote', required: true, deadline: { amount: 3, unit: 'weeks' } }],
    ['S60: the home is asked about help from others', 'beslutning', 'bli-enige-med-hjemmet', { kind: 'contact_home', required: true }],
    ['S49: a pedagogical analysis on level 2', 'niva-2-samarbeidsmote', 'pedagogisk-analyse', { responsible: 'ppt', required: false }],
    ['S54: the family team, when the family wishes', 'niva-2-samarbeidsmote', 'henvis-familieteam', { required: false }],
  ])('%s', (_title, stepKey, key, expected) => {
    expect(task(stepKey, key)).toMatchObject(expected);
  });

  test.each<[string, string, string, Outcome['to']]>([
    ['S11: no more concern after the first talk', 'samtale-og-kontakt', 'avslutt', 'close'],
    ['S61: the measures have worked', 'beslutning', 'avslutt', 'close'],
    ['S62: the plan goes on', 'beslutning', 'viderefor-planen', { step: 'evaluering' }],
    ['S62: back to other measures, level 1 step 3', 'beslutning', 'andre-tiltak', { step: 'tiltaksplan' }],
    ['S63: up to level 2', 'beslutning', 'til-niva-2', { step: 'niva-2-samarbeidsmote' }],
    ['S63: a complex case to the cross-service discussion', 'beslutning', 'til-niva-3', { step: 'niva-3-tverrfaglig-drofting' }],
    ['S54: help from others before any evaluation', 'tiltaksplan', 'til-niva-2', { step: 'niva-2-samarbeidsmote' }],
  ])('%s', (_title, stepKey, key, to) => {
    expect(outcome(stepKey, key)?.to).toEqual(to);
  });

  test('S64: no outcome of any step may be chosen before the child has been heard', () => {
    const unheard = stepsOf(staircase).flatMap(({ step: one }) => one.outcomes.filter((way) => !way.gates.some((gate) => gate.kind === 'child_heard')).map((way) => `${one.key}/${way.key}`));
    expect(unheard).toEqual([]);
  });

  test('S65: nobody comes to level 2 or 3 from another level without consent', () => {
    const levelOf = new Map(stepsOf(staircase).map(({ level, step: one }) => [one.key, level.key]));
    const purpose = new Map([['niva-2', 'samarbeid-kommunale-tjenester'], ['niva-3', 'samarbeid-eksterne-tjenester']]);
    const without = stepsOf(staircase).flatMap(({ level, step: one }) =>
      one.outcomes.flatMap((way) => {
        const goal = way.to === 'close' ? undefined : levelOf.get(way.to.step);
        const needed = goal === undefined || goal === level.key ? undefined : purpose.get(goal);
        const asked = way.gates.some((gate) => gate.kind === 'consent' && gate.purpose === needed);
        return needed === undefined || asked ? [] : [`${one.key}/${way.key}`];
      }),
    );
    expect(without).toEqual([]);
  });

  test('S65: where consent is refused or withdrawn, every step still has a way on without it', () => {
    const stuck = stepsOf(staircase).filter(({ level, step: one }) => {
      const free = one.outcomes.filter((way) => !way.gates.some((gate) => gate.kind === 'consent') && way.key !== 'byttet-skole');
      const leavesServices = free.some((way) => way.to !== 'close' && findStep(staircase, way.to.step)?.level.key === 'niva-1');
      return level.key === 'niva-1' ? free.length === 0 : !leavesServices;
    });
    expect(stuck.map(({ step: one }) => one.key)).toEqual([]);
  });

  test('U7: from every step a case can be closed when the pupil changes school, with the new school thought of', () => {
    expect(stepsOf(staircase).filter(({ step: one }) => !one.outcomes.some((way) => way.key === 'byttet-skole' && way.to === 'close'))).toEqual([]);
  });

  test('S29: every step and every task tells what to do', () => {
    const silent = stepsOf(staircase).flatMap(({ step: one }) => [...(one.help ? [] : [one.key]), ...one.tasks.filter((each) => !each.help).map((each) => `${one.key}/${each.key}`)]);
    expect(silent).toEqual([]);
  });
});

describe('guides', () => {
  test('S68: eight groups of questions to the pupil', () => {
    expect(partItems('kartleggingssamtale', 'elevens-del').filter((item) => item.type === 'group' && item.sources?.includes('S68'))).toHaveLength(8);
  });

  test('S70: nine groups of questions to the guardians', () => {
    expect(partItems('kartleggingssamtale', 'foresattes-del').filter((item) => item.type === 'group' && item.sources?.includes('S70'))).toHaveLength(9);
  });

  test('S15: the seven themes from pupils are weighed as factors by the pupil', () => {
    const themes = partItems('kartleggingssamtale', 'elevens-del').find((item) => item.linkId === 'elev-tema');
    expect(themes?.item?.map((item) => item.type)).toEqual(Array(7).fill('factor'));
  });

  test('S55: the meeting with the hospital goes through eight numbered points', () => {
    const numbered = itemsOf(guide('utskriving-sykehus')).flatMap((item) => /^(\d)\. /.exec(item.text.nb)?.[1] ?? []);
    expect(numbered).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  });

  test('S67: the extent and the pattern of the absence are filled in when the conversation opens', () => {
    const opening = partItems('kartleggingssamtale', 'apning');
    expect(opening.flatMap((item) => item.prefill ?? [])).toEqual(['absence_extent', 'absence_pattern']);
    expect(opening.filter((item) => item.type === 'display')).toHaveLength(3);
  });

  test.each([
    ['S5: where it mostly lies: school, home, leisure or pupil', 'S5', ['fo-f-fritid', 'slutt-omrader']],
    ['S16: absent in mind', 'S16', ['skole-mentalt', 'elev-f-mentalt']],
    ['S17: what creates presence', 'S17', ['elev-god-pa', 'elev-g7', 'elev-kommer', 'elev-f-velger', 'slutt-hjelper']],
    ['S25: how long it has lasted', 'S25', ['skole-varighet']],
    ['S48: together or apart', 'S48', ['prep-elev-med', 'prep-form']],
    ['S66: preparation', 'S66', ['prep-elev-med', 'prep-elev-informert', 'prep-lengde', 'prep-rom', 'prep-spurt', 'prep-spurt-hva', 'prep-folelser', 'etter-elev-vet']],
    ['S69: days at home, a good day, what I can do', 'S69', ['elev-g6', 'elev-dag-hjemme', 'elev-g7', 'elev-g8', 'elev-jeg-kan']],
    ['S71: what support the guardians need', 'S71', ['hjem-g8', 'fo-stotte-hva', 'fo-stotte-hvem']],
    ['S72: summary, what started it, what keeps it going', 'S72', ['slutt-oppsummering', 'slutt-utloste', 'slutt-opprettholder']],
    ['S73: the next meeting', 'S73', ['slutt-plan-dato', 'slutt-neste-mote']],
    ['S74: when and how contact is held', 'S74', ['slutt-kontakt-hvordan', 'slutt-kontakt-hvor-ofte', 'slutt-kontakt-tid']],
    ['S75: more mapping, referral, report to child welfare', 'S75', ['slutt-videre', 'slutt-bekymringsmelding', 'slutt-bekymringsmelding-hva', 'etter-henvist']],
    ['S76: what happens afterwards', 'S76', ['etter-referat', 'etter-sendt', 'etter-henvist']],
    ['S58, F5: what has been tried', 'S58', ['skole-provd', 'skole-provd-hva', 'skole-provd-ikke']],
    ['U14: the school asks about its own practice', 'U14', ['skole-f-tilrettelegging', 'skole-praksis', 'fo-skole']],
  ])('%s', (_title, source, linkIds) => {
    expect(from(source).map((item) => item.linkId)).toEqual(linkIds);
  });
});

describe('templates', () => {
  test('S6, S52, S53, S56, S73: the plan has four areas, a return plan, advice and an evaluation after three weeks', () => {
    const plan = planTemplates.find((one) => one.key === 'tiltaksplan');
    expect(plan).toMatchObject({ returnPlan: true, evaluateAfter: { amount: 3, unit: 'weeks' } });
    expect(plan?.areas.map((area) => area.key)).toEqual(['skole', 'hjem', 'fritid', 'elev']);
    expect(plan?.guidance.measures.nb).toMatch(/trappes ned/);
    expect(plan?.guidance.measures.nb).toMatch(/prøvd før/);
  });

  test('S59: plan B is evaluated too, says the advice', () => {
    expect(planTemplates[0]?.guidance.planB.nb).toMatch(/Plan B skal evalueres/);
  });

  test.each([
    ['S8, S54, S64, B23: the presence meeting', 'naervaersmote'],
    ['S27, S57, S64: the evaluation meeting', 'evalueringsmote'],
    ['S7, S8, S64: the meeting on level 2', 'samarbeidsmote-niva-2'],
    ['S63, S64: the cross-service discussion', 'tverrfaglig-drofting'],
  ])('%s hears the child, says who does what, and agrees on the next meeting', (_title, key) => {
    const agenda = meetingTemplates.find((one) => one.key === key)?.agenda.map((point) => point.key) ?? [];
    expect(agenda).toEqual(expect.arrayContaining(['velkommen', 'elevens-stemme', 'hvem-gjor-hva', 'neste-mote']));
    expect(agenda.indexOf('elevens-stemme')).toBeLessThan(agenda.indexOf('hvem-gjor-hva'));
  });
});
