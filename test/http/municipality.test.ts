import { staffSchema } from '../../plugins/trapp/core/people/index';
import type { Municipality } from '../../plugins/trapp/server/people/municipality.store';
import { foundMunicipality, readMunicipalityFile } from '../../plugins/trapp/server/municipality/found-municipality';
import { theApp } from '../kit/app';
import { aGroup, premises } from '../kit/factories';

const role = (name: 'head_teacher' | 'contact_teacher', groupSourceId: string | null) => ({ role: name, schoolSourceId: 'grunn-1', groupSourceId });
const file = readMunicipalityFile({
  name: 'Prøvedal kommune',
  schools: [{ sourceId: 'grunn-1', name: 'Prøvedal skole', kind: 'school' }],
  staff: [
    { username: 'Rektor.Grunn', name: 'Åse Prøve', assignments: [role('head_teacher', null)] },
    { username: 'larer.grunn', name: 'Ola Prøve', assignments: [role('contact_teacher', 'grunn-1-1A')] },
  ],
});
const account = (username: string) => premises().stores.staff.account(username);

let earlier: Municipality;
beforeAll(async () => {
  earlier = await premises().stores.municipality.read();
});
afterAll(() => premises().transaction(() => premises().stores.municipality.save(earlier)));

describe('B55: a municipality is made from a file', () => {
  it('with accounts that can log in, and classes that wait for the roster', async () => {
    const founded = await foundMunicipality(premises(), file, () => 'Et-Godt-Passord-1');
    expect([...founded.created]).toEqual(['rektor.grunn', 'larer.grunn']);
    expect(founded.waiting).toEqual([{ username: 'larer.grunn', groupSourceId: 'grunn-1-1A' }]);
    expect((await account('REKTOR.grunn'))?.staff.assignments).toEqual([{ role: 'head_teacher', schoolId: founded.schools.get('grunn-1'), groupId: null }]);
    expect(await premises().stores.municipality.read()).toEqual({ name: 'Prøvedal kommune', logo: null, colour: null });
    const rows: unknown[] = await theApp().db.connection('trapp_audit').where({ operation: 'foundMunicipality', subject: 'Prøvedal kommune' });
    expect(rows).toHaveLength(1);
  });

  it('again, after the roster: the same people, their passwords kept, the class given', async () => {
    const before = await account('larer.grunn');
    const school = (await premises().stores.people.schools()).find(({ sourceId }) => sourceId === 'grunn-1');
    if (school === undefined) throw new Error('The school was not made');
    const group = await aGroup(school, { sourceId: 'grunn-1-1A' });
    const founded = await foundMunicipality(premises(), file, () => 'Et-Annet-Passord-1');
    const after = await account('larer.grunn');
    expect(founded.created).toHaveLength(0);
    expect(after?.staff).toEqual({ ...before?.staff, assignments: [{ role: 'contact_teacher', schoolId: school.id, groupId: group.id }] });
    expect(after?.passwordHash).toBe(before?.passwordHash);
  });

  it('B68, B72: one PPT adviser for the whole municipality has every school in the file, also one that comes later', async () => {
    const adviser = { username: 'ppt.prove', name: 'Per Prøve', assignments: [{ role: 'ppt', schoolSourceId: null, groupSourceId: null }] };
    const with3 = readMunicipalityFile({ ...file, schools: [...file.schools, ...['grunn-2', 'grunn-3'].map((sourceId) => ({ sourceId, name: sourceId, kind: 'school' }))], staff: [adviser] });
    const founded = await foundMunicipality(premises(), with3, () => 'Et-Godt-Passord-1');
    const staff = (await account('ppt.prove'))?.staff;
    expect(staff?.assignments.map(({ role, schoolId }) => [role, schoolId])).toEqual([...founded.schools.values()].map((schoolId) => ['ppt', schoolId]));
    expect((await premises().stores.staff.ofSchool(founded.schools.get('grunn-3') ?? '')).map(({ username }) => username)).toEqual(['ppt.prove']);
    // Bergen has 81 schools.
    expect(staffSchema.safeParse({ ...staff, assignments: Array.from({ length: 81 }, (_, index) => ({ role: 'ppt', schoolId: `skole-${index}`, groupId: null })) }).success).toBe(true);
  });

  it('with a logo that stays when a later file has none', async () => {
    const logo = 'data:image/png;base64,iVBORw0KGgo=';
    await foundMunicipality(premises(), readMunicipalityFile({ ...file, logo }), () => '');
    await foundMunicipality(premises(), file, () => '');
    expect((await premises().stores.municipality.read()).logo).toBe(logo);
  });

  it('S13: with the routines that it wants to begin from, as drafts', async () => {
    await foundMunicipality(premises(), readMunicipalityFile({ ...file, packs: ['as-skole', 'as-barnehage'] }), () => '');
    const drafts = await Promise.all(['as-skole', 'as-barnehage'].map((key) => premises().stores.authored.draft(key)));
    expect(drafts).toEqual([expect.objectContaining({ key: 'as-skole' }), expect.objectContaining({ key: 'as-barnehage' })]);
    expect((await premises().stores.authored.importProfiles()).map(({ key }) => key)).toContain('vigilo-minutter');
  });

  it.each([
    ['a pack that is not there', { ...file, packs: ['../../etc'] }, /only the packs as-barnehage, as-skole, bergen, /],
    ['a logo that is no PNG', { ...file, logo: 'https://example.org/logo.svg' }, /logo/],
    ['a role at a school that is not there', { ...file, staff: [{ username: 'x', name: 'X', assignments: [{ role: 'head_teacher', schoolSourceId: 'borte', groupSourceId: null }] }] }, /borte is not among the schools/],
    ['a role that does not exist', { ...file, staff: [{ username: 'x', name: 'X', assignments: [{ role: 'konge', schoolSourceId: null, groupSourceId: null }] }] }, /staff\[0\]/],
    ['no schools', { ...file, schools: [] }, /schools/],
    ['no object at all', 'tull', /cannot be used/],
  ])('refuses %s, and says where', (_, content, message) => {
    expect(() => readMunicipalityFile(content)).toThrow(message);
  });
});
