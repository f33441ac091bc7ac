import { itemsOf } from '../../plugins/trapp/core/guides/index';
import { findConsentPurpose, findService, type Service } from '../../plugins/trapp/core/routines/index';
import { packNamed, packNames, type PackName } from './packs';

const packs = packNames.map((name) => [name, packNamed(name)] as const);
const service = (pack: PackName, key: string): Service => findService(packNamed(pack), key) ?? fail(`${pack} has no ${key}`);
function fail(what: string): never {
  throw new Error(what);
}

describe('who can help, as the sources name them', () => {
  test.each<[string, PackName, readonly string[]]>([
    ['U23, U24, S7, S49, S54, S63', 'sondre-land', ['helse', 'ppt', 'familieteam', 'bup', 'fastlege', 'barnevern']],
    ['B30, B36, B47, B48, B68, B69', 'bergen', ['helse', 'ppt', 'fravaersteam-laeringsmiljo', 'fravaersteam-pps', 'samhandlingsmote', 'politikontakt', 'barne-og-familiehjelpen', 'utekontakten', 'ergo-og-fysio', 'bup', 'rvts', 'motpol', 'laeringsarena-bkl', 'barnevern']],
    ['A23, A31, A32, A33', 'as-skole', ['ressursteam', 'ppt', 'forebyggende-helse', 'barne-og-ungdomsteamet', 'ungdomslos', 'barnevern', 'fastlege', 'nav', 'kultur-og-fritid', 'bup']],
    ['A23, A31', 'as-barnehage', ['ressursteam', 'ppt', 'forebyggende-helse', 'barne-og-ungdomsteamet', 'barnevern']],
  ])('%s: the directory of %s', (_ids, pack, keys) => {
    expect((packNamed(pack).services ?? []).map(({ key }) => key)).toEqual(keys);
  });

  test.each(packs)('B67, B69: %s says of each what they can do, when and how, and on what ground', (_name, { services = [], languages }) => {
    for (const { key, helpsWith, contactWhen, how, consentPurpose, noConsentBecause, sources } of services) {
      for (const text of [helpsWith, contactWhen, how]) expect({ key, said: languages.every((language) => language in text) }).toEqual({ key, said: true });
      expect({ key, ground: consentPurpose !== null || noConsentBecause !== undefined, sources: sources.length > 0 }).toEqual({ key, ground: true, sources: true });
    }
  });

  test('B68: both parts of the absence team say what they do, who to reach, and when to choose which', () => {
    const [bkl, pps] = ['fravaersteam-laeringsmiljo', 'fravaersteam-pps'].map((key) => service('bergen', key));
    expect([bkl?.contact?.nb, pps?.contact?.nb]).toEqual([expect.stringContaining('kompetansesenteret'), expect.stringContaining('PPS Sør')]);
    expect(bkl?.contactWhen.nb).not.toBe(pps?.contactWhen.nb);
  });

  test('B71, B72, B88, B109: school health service and PPT are to be drawn in early, for pupils and for groups', () => {
    for (const pack of ['sondre-land', 'bergen'] as const) {
      expect(service(pack, 'helse').contactWhen.nb).toMatch(/^Tidlig/);
      expect(service(pack, 'helse').helpsWith.nb).toContain('grupper og klasser');
      expect(service(pack, 'ppt').contactWhen.nb).toMatch(/^Tidlig.*Vent ikke/);
    }
  });

  test.each(['sondre-land', 'bergen', 'as-skole', 'as-barnehage'] as const)('B105: %s says how soon PPT answers, so that waiting can be measured', (pack) => {
    expect(service(pack, 'ppt').answerWithin).toBeDefined();
  });

  test('B48, B49: what the cross-service meeting hears may be told without a name', () => {
    expect(service('bergen', 'samhandlingsmote').anonymousTalk).toBe(true);
  });

  test('B70, B86: cooperation with other services rests on the law that the routine names', () => {
    expect(packNamed('bergen').services?.filter(({ key }) => key !== 'barnevern').every(({ legalBasis }) => legalBasis.includes('opplæringslova § 24-1'))).toBe(true);
  });

  test.each(packs)('B31, S75: %s guides a report to child welfare, which takes no consent', (_name, routine) => {
    expect(routine.concernReport?.checklist.length).toBeGreaterThan(4);
    expect(findService(routine, routine.concernReport?.service ?? '')?.consentPurpose).toBeNull();
  });

  test('S65, B29: pupil and parents consent where the source says both, and each purpose names its recipients', () => {
    expect(findConsentPurpose(packNamed('bergen'), 'skolehelsetjenesten')).toMatchObject({ requires: 'all_guardians', pupilFromAge: 15, pupilAnswers: 'with_guardians', recipients: ['helse'] });
    expect(findConsentPurpose(packNamed('sondre-land'), 'samarbeid-eksterne-tjenester')).toMatchObject({ requires: 'all_guardians', recipients: ['bup', 'fastlege'] });
    for (const [name, routine] of packs) for (const { key, recipients = [] } of routine.consentPurposes) expect({ name, key, named: recipients.length > 0 }).toEqual({ name, key, named: true });
  });
});

describe('mapping from several sides, as the sources ask for it', () => {
  const mapping = packNamed('sondre-land').guides.find(({ key }) => key === 'kartleggingssamtale') ?? fail('no mapping');
  const theme = (key: string) => mapping.themes?.find((one) => one.key === key)?.questions ?? fail(`no theme ${key}`);
  const sideOf = new Map(mapping.parts.flatMap((part) => itemsOf({ ...mapping, parts: [part] }).map(({ linkId }) => [linkId, part.respondent] as const)));
  const sidesIn = (key: string) => [...new Set(theme(key).map((linkId) => sideOf.get(linkId)))].sort();

  test.each<[string, string, readonly string[]]>([
    ['U5, U12, S5, F9', 'trivsel', ['guardian', 'pupil', 'school']],
    ['F3, F22', 'venner', ['pupil', 'school']],
    ['S15, F22', 'voksne', ['pupil', 'school']],
    ['F2', 'mestring', ['pupil', 'school']],
    ['F8, U22', 'struktur', ['school']],
    ['S70', 'individ', ['guardian']],
    ['F6, F7, F10', 'hjemme', ['guardian', 'pupil']],
    ['S68', 'fritid', ['guardian', 'pupil']],
    ['S71', 'tillit', ['guardian', 'school']],
    ['S17, S69, U13, U14, F5', 'hjelper', ['guardian', 'pupil', 'school']],
  ])('%s: «%s» sets these sides side by side', (_ids, key, sides) => expect(sidesIn(key)).toEqual(sides));

  test('F4, S67: the pattern of absence is filled in by the system', () => {
    expect(itemsOf(mapping).filter(({ prefill }) => prefill === 'absence_pattern').length).toBeGreaterThan(0);
  });

  test('F12, F13: the eight areas of the factor model each have statements to weigh', () => {
    const factors = new Set(itemsOf(mapping).filter(({ type }) => type === 'factor').map(({ linkId }) => linkId));
    const weighed = (mapping.themes ?? []).filter(({ questions }) => questions.some((linkId) => factors.has(linkId))).map(({ key }) => key);
    expect(weighed).toEqual(expect.arrayContaining(['hjemme', 'trivsel', 'venner', 'tillit', 'mestring', 'voksne', 'struktur', 'fritid']));
  });

  test('S72: the end gathers what released it and what keeps it going', () => {
    expect([...sideOf.keys()]).toEqual(expect.arrayContaining(['slutt-utloste', 'slutt-opprettholder']));
  });

  test('A30: the pupil and the parents weigh on a scale', () => {
    expect(itemsOf(mapping).filter(({ type }) => type === 'scale').map(({ linkId }) => sideOf.get(linkId))).toEqual(expect.arrayContaining(['pupil', 'guardian']));
  });

  test.each<[string, PackName, string]>([['B22', 'bergen', 'bergen-kartlegging'], ['A13', 'as-skole', 'as-kartlegging']])('%s: %s has a part for school, pupil and parents, under themes', (_id, pack, key) => {
    const guide = packNamed(pack).guides.find((one) => one.key === key) ?? fail(key);
    const questions = guide.parts.filter(({ phase }) => phase === 'questions').map(({ respondent }) => respondent);
    expect([...new Set(questions)].sort()).toEqual(['guardian', 'pupil', 'school']);
    expect(guide.themes?.length).toBeGreaterThan(4);
  });
});
