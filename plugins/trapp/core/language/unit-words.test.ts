import { inUnitWords, unitMessages, type Language, type UnitKind } from './index';

describe('B26: what is said of a school is said of a kindergarten in its own words', () => {
  it.each<[Language, string, string]>([
    ['nb', 'Eleven går i klassen, og rektor vet det.', 'Barnet går på avdelingen, og styrer vet det.'],
    ['nb', 'Velg en klasse for å se elevene.', 'Velg en avdeling for å se barna.'],
    ['nb', 'Hver elev har sin kontaktlærer.', 'Hvert barn har sin pedagogisk leder.'],
    ['nb', 'Skoleåret så langt, av skoledagene', 'Barnehageåret så langt, av barnehagedagene'],
    ['nb', 'En voksen eleven er trygg på', 'En voksen barnet er trygt på'],
    ['nb', 'Ikke på skolen', 'Ikke i barnehagen'],
    ['nb', 'En annen elev ved skolen', 'Et annet barn ved barnehagen'],
    ['nb', 'Skolehelsetjenesten og videregående skole', 'Skolehelsetjenesten og videregående barnehage'],
    ['nn', 'Ein elev på skulen, og rektor', 'Eit barn i barnehagen, og styrar'],
    ['nn', 'Elevane og kontaktlæraren', 'Barna og pedagogisk leiar'],
    ['en', 'The pupils’ school days, said the class teacher', 'The children’s kindergarten days, said the pedagogical leader'],
    ['en', 'A pupil in the class', 'A child in the group'],
    ['se', 'Oahppi', 'Oahppi'],
  ])('%s: %s', (language, school, kindergarten) => {
    expect(inUnitWords(school, 'kindergarten', language)).toBe(kindergarten);
    expect(inUnitWords(school, 'school', language)).toBe(school);
  });

  it('leaves what stands in quotation marks, and words that only look alike', () => {
    expect(inUnitWords('Oppgaven «Møt eleven på skolen» venter på relevant svar fra skolehelsetjenesten', 'kindergarten', 'nb')).toBe('Oppgaven «Møt eleven på skolen» venter på relevant svar fra skolehelsetjenesten');
  });

  it('leaves what is put into a sentence as it is, and follows the reader', () => {
    let unit: UnitKind = 'school';
    const messages = unitMessages(
      { title: 'Klasser', deep: { at: (school: string, names: readonly string[]) => `Skolen ${school}: elevene ${names.join(', ')}` }, list: ['Elev', 'Sak'], none: null },
      () => unit,
      'nb',
    );
    const { at } = messages.deep;
    expect([messages.title, at('Vik skole', ['Kari Elev'])]).toEqual(['Klasser', 'Skolen Vik skole: elevene Kari Elev']);
    unit = 'kindergarten';
    expect([messages.title, at('Vik skole', ['Kari Elev']), ...messages.list, messages.none]).toEqual(['Avdelinger', 'Barnehagen Vik skole: barna Kari Elev', 'Barn', 'Sak', null]);
    expect(messages.deep.at('Vik (skole)', [])).toBe('Barnehagen Vik (skole): barna ');
  });
});
