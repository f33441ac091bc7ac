import { asPersons, rowsOfPerson, type Guardian } from './index';

let made = 0;
const guardian = (name: string, more: Partial<Guardian> = {}): Guardian => ({ id: `g${(made += 1)}`, pupilId: 'elev', name, phone: null, email: null, language: 'nb', responsibility: 'yes', blocked: false, ...more });

describe('sec-10: what is decided of a guardian holds for the person, however files spell them', () => {
  it.each<[string, Guardian, Guardian, boolean]>([
    ['a middle name', guardian('Kari Nordlys'), guardian('Kari N. Nordlys'), true],
    ['another last name with the same telephone', guardian('Kari Nordlys', { phone: '+47 00 11 22 33' }), guardian('KARI Havskinn', { phone: '00112233' }), true],
    ['another last name with the same e-mail', guardian('Kari Nordlys', { email: 'Kari@fjordvik.example' }), guardian('Kari Havskinn', { email: 'kari@fjordvik.example' }), true],
    ['two at home with one telephone and one last name', guardian('Kari Nordlys', { phone: '00112233' }), guardian('Ola Nordlys', { phone: '00112233' }), false],
    ['the same first name and nothing more', guardian('Kari Nordlys', { phone: '00112233' }), guardian('Kari Havskinn', { phone: '00445566' }), false],
    ['neither telephone nor e-mail', guardian('Kari Nordlys'), guardian('Kari Havskinn'), false],
  ])('%s', (_, one, other, isSame) => {
    expect(rowsOfPerson(one, [one, other])).toEqual(isSame ? [one, other] : [one]);
    const [blocked, denied] = [{ blocked: true }, { responsibility: 'no' as const }];
    expect(asPersons([{ ...one, ...blocked }, other])[1]).toEqual({ ...other, ...(isSame && blocked) });
    expect(asPersons([one, { ...other, ...denied }])[0]).toEqual({ ...one, ...(isSame && denied) });
    expect(asPersons([one, other])).toEqual([one, other]);
    // Of another pupil nothing is decided by it.
    expect(asPersons([{ ...one, ...blocked, pupilId: 'søsken' }, other])[1]).toEqual(other);
  });

  it('is the same person also by way of a third spelling', () => {
    const rows = [guardian('Kari Nordlys'), guardian('Kari M. Nordlys', { phone: '00112233' }), guardian('Kari Havskinn', { phone: '00112233', blocked: true })];
    expect(asPersons(rows).map(({ blocked }) => blocked)).toEqual([true, true, true]);
  });
});
