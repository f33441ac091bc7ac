import { addSchoolDays, daysBetween, isSchoolDay, schoolDaysIn } from '../../plugins/trapp/core/calendar/index';
import { itemsOf } from '../../plugins/trapp/core/guides/index';
import { checkRoutine } from '../../plugins/trapp/core/routines/index';
import type { Rule } from '../../plugins/trapp/core/rules/index';
import { stepsOf, type TaskDefinition } from '../../plugins/trapp/core/staircases/index';
import { away, illness, type Course } from './corpus/made-up';
import { factsOf, verdictsOf } from './corpus/verdicts';
import { assemblePack, packNamed, packNames, type PackName } from './packs';

const packs = packNames.map((name) => [name, packNamed(name)] as const);
const rule = (pack: PackName, key: string): Rule => {
  const found = packNamed(pack).rules.find((one) => one.key === key);
  if (!found) throw new Error(`No rule ${key}`);
  return found;
};
const task = (pack: PackName, key: string): TaskDefinition | undefined => stepsOf(packNamed(pack).staircase).flatMap(({ step }) => step.tasks).find((one) => one.key === key);

/** Rules about cases and judgement: the routine's own tests are about absence alone. */
const aboutCases = [
  'bergen-to-moter-uten-mer-naervaer', 'bergen-to-moter-sporr-om-samtykke', 'bergen-sammensatt-sak', 'as-fortsatt-bekymring', 'as-bhg-vurdert-uro', 'as-bhg-levering-og-henting', 'as-bhg-fortsatt-bekymring',
];

describe.each(packs)('%s', (name, routine) => {
  const isAboutCases = ({ key }: Rule) => aboutCases.includes(key);

  test('S1, S13: is one sound routine, and says what to look at', async () => {
    const { errors, advice, tests } = await checkRoutine(assemblePack(name));
    expect(errors).toEqual([]);
    expect(tests.every(({ passed }) => passed)).toBe(true);
    const known = routine.rules.flatMap((one, index) => (one.enabled ? (isAboutCases(one) ? [`rules.${index}`] : []) : [`rules.${index}.enabled`]));
    expect(advice.map(({ path }) => path).filter((path) => !known.includes(path))).toEqual([]);
  });

  test('every rule about absence has a test of its own in which it fires and one in which it does not', () => {
    const lacking = routine.rules.filter((one) => one.enabled && !isAboutCases(one)).filter(({ key }) => !routine.tests.some(({ fires }) => fires.includes(key)) || !routine.tests.some(({ silent }) => silent.includes(key)));
    expect(lacking.map(({ key }) => key)).toEqual([]);
  });

  test('every text that staff and families read is there in bokmål, nynorsk and English', () => {
    const lacking: string[] = [];
    const walk = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('nb' in value) {
        for (const language of routine.languages) if (!(language in value)) lacking.push(`${path}.${language}`);
      } else for (const [part, child] of Object.entries(value)) walk(child, `${path}.${part}`);
    };
    walk({ ...routine, tests: [] }, '');
    expect(lacking).toEqual([]);
  });

  test('nynorsk is nynorsk', () => {
    const bokmal = /\b(ikke|hvordan|hvorfor|hva|hvem|hvor|jeg|noen|noe|være|gjøre|skole\w*|hjem\w*|fravær\w*|foreldrene|foresatte|uke\w*|fra|mye|trenger|dere|blir enige|kommer|tiltakene)\b/iu;
    const wrong: string[] = [];
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('nn' in value && typeof value.nn === 'string') wrong.push(...(bokmal.test(value.nn) ? [value.nn] : []));
      else Object.values(value).forEach(walk);
    };
    walk(routine);
    expect(wrong).toEqual([]);
  });

  test('A24, S64: no outcome of any step may be chosen before the child has been heard', () => {
    const unheard = stepsOf(routine.staircase).flatMap(({ step }) => step.outcomes.filter(({ gates }) => !gates.some(({ kind }) => kind === 'child_heard')).map(({ key }) => `${step.key}/${key}`));
    expect(unheard).toEqual([]);
  });

  test('S65, B29: where consent is refused, every step still has a way on', () => {
    const stuck = stepsOf(routine.staircase).filter(({ step }) => step.outcomes.every(({ gates }) => gates.some(({ kind }) => kind === 'consent')));
    expect(stuck.map(({ step }) => step.key)).toEqual([]);
  });

  test('S29: every step and every task tells what to do, and no question is longer than it can be read aloud', () => {
    const silent = stepsOf(routine.staircase).flatMap(({ step }) => [...(step.help ? [] : [step.key]), ...step.tasks.filter((one) => !one.help).map(({ key }) => key)]);
    expect(silent).toEqual([]);
    expect(routine.guides.flatMap(itemsOf).filter((item) => item.type !== 'display' && item.text.nb.length > 140).map(({ linkId }) => linkId)).toEqual([]);
  });

  test('the school years hold no school on public holidays, and a school year has 190 days', () => {
    const off = ['2025-12-25', '2026-01-01', '2026-04-03', '2026-04-06', '2026-05-01', '2026-05-14', '2026-05-25', '2026-12-25', '2027-01-01', '2027-03-26', '2027-03-29', '2027-05-06', '2027-05-17'];
    expect(off.filter((day) => isSchoolDay(routine.calendar, day))).toEqual([]);
    const lengths = routine.calendar.schoolYears.map((year) => schoolDaysIn({ schoolYears: [year] }, year.from, year.to).length);
    if (name === 'as-barnehage') expect(Math.min(...lengths)).toBeGreaterThan(215);
    else expect(new Set(lengths)).toEqual(new Set([190]));
  });
});

test.each(['sondre-land', 'bergen', 'as-skole', 'as-barnehage'] as const)('B53: %s asks each school whom it works with in PPT, also when it is about no child, and how it notices absence early', (name) => {
  const { contacts, texts } = packNamed(name).leftToSchools ?? { contacts: [], texts: [] };
  expect(contacts.find(({ service }) => service === 'ppt')).toMatchObject({ required: true, help: { nb: expect.stringContaining('ikke gjelder ett bestemt barn') } });
  expect(texts.find(({ key }) => key === 'tidlig')?.required).toBe(true);
});

// What is left is the product's own: figures and comparisons, the national register, and the school system that documents lie in.
test('sources: the packs name every requirement of their sources that a routine can meet', () => {
  const named = new Set(JSON.stringify(packs).match(/"[ABFSU]\d{1,3}"/g));
  const all = Object.entries({ A: 36, B: 110, F: 23, S: 78, U: 26 }).flatMap(([letter, count]) => Array.from({ length: count }, (_, index) => `${letter}${index + 1}`));
  expect(all.filter((id) => !named.has(`"${id}"`))).toEqual(['A34', 'B56', 'B57', 'B58', 'B59', 'B61', 'B78', 'B79', 'B80', 'B94', 'B95', 'B96', 'B103', 'S23', 'S31']);
});

test('packs that stand side by side never share a key', () => {
  const keys = packs.flatMap(([name, { key, rules, guides, planTemplates, meetingTemplates, measures, staircase }]) =>
    Object.entries({ routine: [{ key }], rules, guides, planTemplates, meetingTemplates, measures, staircase: [staircase] }).flatMap(([part, entries]) => entries.map((one) => ({ name, at: `${part}.${one.key}` }))),
  );
  expect(keys.filter(({ name, at }) => keys.some((other) => other.at === at && other.name !== name))).toEqual([]);
});

const held = { meetings_held: 2, presence_change: 0, consents_valid: 1 };
const evaluated = { plans_evaluated: 1, presence_change: 0 };
const ticks = (key: string, count: number): Course => ({ absences: [], choices: { [key]: count } });
const inCase = (caseFacts: Course['caseFacts']): Course => ({ absences: [], caseFacts: { open_cases: 1, ...caseFacts } });

test.each<[string, PackName, string, Course, Course]>([
  ['B28: two meetings, no more presence, and consent', 'bergen', 'bergen-to-moter-uten-mer-naervaer', inCase(held), inCase({ ...held, presence_change: 1 })],
  ['B28: and not after one meeting', 'bergen', 'bergen-to-moter-uten-mer-naervaer', inCase({ ...held, meetings_held: 3 }), inCase({ ...held, meetings_held: 1 })],
  ['B28, B29: without consent the school asks for it', 'bergen', 'bergen-to-moter-sporr-om-samtykke', inCase({ ...held, consents_valid: 0 }), inCase(held)],
  ['B46: two of the four signs of a complex case', 'bergen', 'bergen-sammensatt-sak', ticks('bergen-sammensatt-sak.kjennetegn', 2), ticks('bergen-sammensatt-sak.kjennetegn', 1)],
  ['A20, A28: evaluated, and no more presence', 'as-skole', 'as-fortsatt-bekymring', inCase(evaluated), inCase({ ...evaluated, presence_change: 0.5 })],
  ['A6: no limit, but what people have judged', 'as-barnehage', 'as-bhg-vurdert-uro', ticks('as-bhg-uro.vurdering', 1), ticks('as-bhg-uro.vurdering', 0)],
  ['A7: two signs at drop-off or pick-up', 'as-barnehage', 'as-bhg-levering-og-henting', ticks('as-bhg-uro.levering-og-henting', 2), ticks('as-bhg-uro.levering-og-henting', 1)],
  ['A19, A20: evaluated in the kindergarten, and no more presence', 'as-barnehage', 'as-bhg-fortsatt-bekymring', inCase(evaluated), inCase({ ...evaluated, plans_evaluated: 0 })],
])('%s', async (_title, pack, key, fires, silent) => {
  const one = rule(pack, key);
  const results = await Promise.all([fires, silent].map(async (course) => (await verdictsOf([one], factsOf(course, [one])))[0]?.result));
  expect(results).toEqual(['fired', 'not_fired']);
});

test('B7, B8, B14, B15: the other readings of the limits stand in the pack, switched off', () => {
  const off = packNamed('bergen').rules.filter(({ enabled, key }) => !enabled && !aboutCases.includes(key));
  expect(off.map(({ key }) => key)).toEqual([
    'bergen-tre-dager-uten-avklart-arsak', 'bergen-over-ti-dager-i-kvartalet', 'bergen-fjerdedel-av-to-uker', 'bergen-ti-dager-pa-femten-uker', 'bergen-tidel-av-skolearet',
  ]);
});

test('B28, B29, B46: what concerns a case that is open is proposed in the case, and not raised as a finding beside it', () => {
  const { rules, staircase } = packNamed('bergen');
  expect(rules.filter(({ key }) => aboutCases.includes(key)).map(({ enabled }) => enabled)).toEqual([false, false, false]);
  expect(staircase.escalations?.map(({ key, consent }) => [key, consent])).toEqual([['to-moter-skolehelsetjenesten', 'skolehelsetjenesten'], ['ingenting-skjer', undefined]]);
});

test.each([
  ['S38, S39', 'sondre-land', 'samtale-og-kontakt', ['meld-til-ledelsen']],
  ['S46, S47', 'sondre-land', 'kartleggingssamtale', ['samtalen-lar-vente-pa-seg']],
  ['S63, S65', 'sondre-land', 'beslutning', ['til-niva-2']],
  ['B46, B99', 'bergen', 'evaluering', ['sammensatt-sak', 'pedagogisk-utviklingsgruppe']],
  ['A20, A28, A33', 'as-skole', 'evaluering', ['evaluer-na', 'til-niva-2']],
  ['A20, A22', 'as-barnehage', 'evaluering', ['til-niva-2']],
] as const)('%s: the routine proposes what its source says, where it says it', (_sources, pack, key, proposed) => {
  const found = stepsOf(packNamed(pack).staircase).find(({ step }) => step.key === key);
  expect(found?.step.escalations?.map((escalation) => escalation.key)).toEqual(proposed);
});

test('A17, A25, A35, B26: cases begin on the level that fits, and a trusted adult may have them', () => {
  expect(packNamed('as-skole').staircase.entries?.map(({ step, track }) => [step, track])).toEqual([['uro', 'school'], ['kartlegging-og-mote', 'school']]);
  expect(packNamed('as-barnehage').staircase.entries?.map(({ step, track }) => [step, track])).toEqual([['dialog', 'kindergarten'], ['kartlegging', 'kindergarten']]);
  expect(packNamed('bergen').staircase.entries?.map(({ step }) => step)).toEqual(['forste-bekymring', 'fravaerskartlegging', 'ikke-mott']);
  const trusting = stepsOf(packNamed('as-skole').staircase).filter(({ step }) => step.mayBeTrustedAdult).map(({ step }) => step.key);
  expect(trusting).toEqual(['uro', 'kartlegging-og-mote']);
});

describe('the steps stand as their sources draw them', () => {
  const stepOf = (pack: PackName, key: string) => {
    const found = stepsOf(packNamed(pack).staircase).find(({ step }) => step.key === key)?.step;
    if (!found) throw new Error(`No step ${key}`);
    return found;
  };
  const waysOf = (pack: PackName, key: string) => stepOf(pack, key).outcomes.map(({ to }) => (to === 'close' ? to : to.step));
  const templatesOf = (pack: PackName, key: string) => stepOf(pack, key).tasks.flatMap(({ template }) => template ?? []);
  const services = (pack: PackName) => packNamed(pack).services?.map(({ key }) => key) ?? [];

  test('A17, A18, A19, A21: the kindergarten talks with the home first, maps and meets, and agrees on when to evaluate', () => {
    expect(stepOf('as-barnehage', 'dialog')).toMatchObject({ responsible: 'contact_teacher' });
    expect(waysOf('as-barnehage', 'dialog')).toEqual(expect.arrayContaining(['close', 'kartlegging']));
    expect(templatesOf('as-barnehage', 'kartlegging')).toEqual(['as-bhg-trivselssamtale', 'as-bhg-mote', 'as-bhg-tiltaksplan', 'as-bhg-miljoplan']);
    expect(waysOf('as-barnehage', 'kartlegging')).toContain('evaluering');
  });

  test('A22, A23, A32: level 2 draws in the resource team and those who are listed', () => {
    expect(waysOf('as-barnehage', 'evaluering')).toContain('tverrfaglig');
    expect(services('as-barnehage')).toEqual(expect.arrayContaining(['ressursteam', 'ppt', 'forebyggende-helse', 'barne-og-ungdomsteamet']));
    expect(services('as-skole')).toEqual(expect.arrayContaining(['ppt', 'ungdomslos', 'barnevern', 'fastlege', 'nav', 'kultur-og-fritid', 'bup']));
  });

  test('A25, A26, A27, A29, A30, A31: the school talks by phone and with the pupil, then maps, meets and writes an agreement', () => {
    expect(stepOf('as-skole', 'uro')).toMatchObject({ responsible: 'contact_teacher', tasks: [{ kind: 'contact_home' }, { template: 'as-elevsamtale' }] });
    expect(waysOf('as-skole', 'uro')).toEqual(expect.arrayContaining(['close', 'kartlegging-og-mote']));
    expect(templatesOf('as-skole', 'kartlegging-og-mote')).toEqual(['as-kartlegging', 'as-bli-kjent', 'as-samtale-foreldre', 'as-skalering', 'as-mote', 'as-samarbeidsavtale', 'as-melding-ressursteam']);
  });

  test('A36: that absence is entered on the diploma is told in time, and never as a threat', () => {
    expect(stepOf('as-skole', 'kartlegging-og-mote').help?.nb).toMatch(/vitnemålet.*aldri som en trussel/s);
  });

  test('B21, B25, B27, B98: mapping, presence meeting with a plan, evaluation, with the department head; others are considered before the meeting', () => {
    expect(stepOf('bergen', 'forste-bekymring').help?.nb).toMatch(/med en gang/);
    expect(['fravaerskartlegging', 'naervaersmote'].map((key) => waysOf('bergen', key)[0])).toEqual(['naervaersmote', 'evaluering']);
    expect(['fravaerskartlegging', 'naervaersmote', 'evaluering'].map((key) => stepOf('bergen', key).responsible)).toEqual(['department_head', 'department_head', 'department_head']);
    expect(stepOf('bergen', 'fravaerskartlegging').tasks.map(({ key }) => key)).toContain('vurder-flere-inn');
  });

  test('B77: the plan goes home before it starts', () => {
    expect(stepOf('bergen', 'naervaersmote').outcomes.find(({ key }) => key === 'start-planen')?.gates).toContainEqual({ kind: 'paper_made', record: 'plan' });
  });
});

test('B34: what is done when a pupil does not come is to be finished in fourteen days', () => {
  const { calendar, staircase } = packNamed('bergen');
  const noShow = stepsOf(staircase).find(({ step }) => step.key === 'ikke-mott')?.step;
  expect(noShow?.deadline).toEqual({ amount: 14, unit: 'calendar_days' });
  const raised = rule('bergen', 'bergen-ikke-mott-til-skolestart');
  expect(daysBetween('2026-08-17', addSchoolDays(calendar, '2026-08-17', raised.assessWithinSchoolDays))).toBeLessThan(14);
});

test.each<[string, PackName, string, Partial<TaskDefinition>]>([
  ['B35: the area leader is asked for help', 'bergen', 'kontakt-omradeleder', { responsible: 'head_teacher' }],
  ['B36: the police contact is asked for advice', 'bergen', 'rad-fra-andre', { title: { nb: 'Rådfør dere med helsesykepleier og politikontakt', nn: expect.any(String) as string, en: expect.stringContaining('police') as string } }],
  ['B46: people judge whether the case is complex', 'bergen', 'vurder-sammensatt', { kind: 'conversation', template: 'bergen-sammensatt-sak' }],
  ['A6, A7: those who know the child write what they have seen', 'as-barnehage', 'skriv-uroen', { kind: 'conversation', template: 'as-bhg-uro', required: true }],
])('%s', (_title, pack, key, expected) => {
  expect(task(pack, key)).toMatchObject(expected);
});

test('S19: presence is a theme with every family, in the parents’ meetings of all grades and in every development talk', () => {
  const { measures } = packNamed('sondre-land');
  const about = measures.filter(({ sources }) => sources.includes('S19'));
  expect(about.map(({ key, level }) => [key, level])).toEqual([['naervaer-pa-foreldremote', 'preventive'], ['naervaer-i-utviklingssamtale', 'preventive']]);
  expect(about.map(({ title }) => title.nb)).toEqual([expect.stringContaining('alle trinn'), expect.stringContaining('hver utviklingssamtale')]);
});

test('S77: the routine names the municipality’s own guide, and its staircase climbs that guide’s levels one by one', () => {
  const { partOf, staircase } = packNamed('sondre-land');
  expect(partOf).toContain('Kommunens handlingsveileder (nivå og trinn)');
  expect(staircase.levels.map(({ title }) => title.nb.split(':')[0])).toEqual(['Nivå 1', 'Nivå 2', 'Nivå 3']);
  const levelOf = new Map(staircase.levels.flatMap(({ steps }, level) => steps.map(({ key }) => [key, level] as const)));
  const climbs = stepsOf(staircase).flatMap(({ step }) => step.outcomes.flatMap(({ key, title, to }) => (to !== 'close' && (levelOf.get(to.step) ?? 0) > (levelOf.get(step.key) ?? 0) ? [{ key, title: title.nb, to: levelOf.get(to.step) }] : [])));
  expect(climbs.length).toBeGreaterThan(4);
  expect(climbs.filter(({ key, to }) => key !== `til-niva-${(to ?? 0) + 1}`)).toEqual([]);
});

test('F11: where people say what keeps the absence going, the form tells how it goes round in circles', () => {
  const asked = packNamed('sondre-land').guides.flatMap(itemsOf).find(({ sources }) => sources?.includes('F11'));
  expect(asked).toMatchObject({ text: { nb: 'Hva tror vi gjør at det fortsetter?' }, guidance: { nb: expect.stringMatching(/demper uroen .* tyngre å komme tilbake.* gå i ring/) as string } });
});

test('B110: before the presence meeting the leadership clarifies how far the school can stretch, for how long, and who decides on more', () => {
  expect(task('bergen', 'avklar-rammene')).toMatchObject({ responsible: 'department_head', help: { nb: expect.stringMatching(/kan love nå, hvor lenge .* hvem som avgjør/) as string } });
  const meeting = stepsOf(packNamed('bergen').staircase).find(({ step }) => step.key === 'naervaersmote')?.step;
  expect(meeting?.tasks[0]?.key).toBe('avklar-rammene');
});

test.each(packs)('B75, B76, B100: no text of %s suspects the home or threatens', (_name, routine) => {
  const harsh = /\b(skulk\w*|skofting\w*|ulovlig\w*|ulovleg\w*|unnskyldning\w*|unnskuldning\w*|bortforklar\w*|mistenk\w*|påstår|straff\w*|sanksjon\w*|truan\w*|pålegg\w*|manglende vilje)\b/iu;
  const said: string[] = [];
  const walk = (value: unknown, at: string): void => {
    if (typeof value === 'string') said.push(...(harsh.test(value) ? [`${at}: ${value}`] : []));
    else if (typeof value === 'object' && value !== null) for (const [part, child] of Object.entries(value)) walk(child, `${at}.${part}`);
  };
  walk({ ...routine, tests: [], sources: [] }, '');
  expect(said).toEqual([]);
});

test('B100: three days of illness that are documented raise nobody, where the municipality leaves clear illness aside', async () => {
  const one = { ...rule('bergen', 'bergen-tre-dager-uten-avklart-arsak'), enabled: true };
  const days = ['2026-11-03', '2026-11-10', '2026-11-17'];
  const courses: Course[] = [{ absences: away(days, illness) }, { absences: [...away(days.slice(1), illness), ...away(days.slice(0, 1))] }];
  const results = await Promise.all(courses.map(async (course) => (await verdictsOf([one], factsOf(course, [one])))[0]?.result));
  expect(results).toEqual(['not_fired', 'fired']);
});

test('S30: the parents’ meeting of the autumn has presence as its theme', () => {
  expect(packNamed('sondre-land').measures.filter(({ sources }) => sources.includes('S30')).map(({ key }) => key)).toContain('naervaer-pa-foreldremote');
});

test.each([
  'bergen-samme-fag', 'bergen-samme-ukedag', 'bergen-etter-helg-og-ferie', 'bergen-samme-tid-pa-aret', 'bergen-okende-fravaer', 'bergen-uteblir-uten-kjent-grunn',
])('B3, B6, B16: %s says in every language that the figure is ours and may be changed', (key) => {
  const { nb, nn, en } = rule('bergen', key).explanation;
  expect([nb, nn, en]).toEqual([expect.stringMatching(/vårt forslag, og dere kan endre det\.$/), expect.stringMatching(/vårt forslag, og de kan endre det\.$/), expect.stringMatching(/our suggestion, and you may change (it|them)\.$/)]);
});
