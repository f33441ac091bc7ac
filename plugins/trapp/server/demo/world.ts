import type { OwnRole, Protection, RoleTerms, StaffRole } from '../../core/people/index';
import type { Text } from '../../core/language/index';
import type { Language } from '../../core/language/index';
import { adultNames, familyNames, givenNames } from './names';
import { diceOf, type Dice } from './random';

export interface DemoGuardian {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly responsibility: 'yes' | 'no' | 'unknown';
}

export interface DemoPupil {
  readonly sourceId: string;
  readonly schoolSourceId: string;
  readonly groupSourceId: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: string;
  readonly language: Language;
  readonly protection: Protection;
  readonly guardians: readonly DemoGuardian[];
}

export interface DemoGroup {
  readonly sourceId: string;
  readonly schoolSourceId: string;
  readonly name: string;
  readonly grade: number;
}

export interface DemoSchool {
  readonly sourceId: string;
  readonly name: string;
  readonly kind: 'school' | 'kindergarten';
}

/** A person who works with the pupils: roles by the source ids of school and group. */
export interface DemoStaff {
  readonly username: string;
  readonly name: string;
  readonly assignments: readonly { role: StaffRole; schoolSourceId: string | null; groupSourceId: string | null }[];
}

export interface DemoWorld {
  /** What the municipality has made of roles itself. */
  readonly roles: readonly ({ readonly key: OwnRole; readonly name: Text } & RoleTerms)[];
  readonly municipality: string;
  readonly schools: readonly DemoSchool[];
  readonly groups: readonly DemoGroup[];
  readonly pupils: readonly DemoPupil[];
  readonly staff: readonly DemoStaff[];
}

const SEED = 20_260_817;
const TINDELIA: DemoSchool = { sourceId: 'FJV-S1', name: 'Tindelia skole', kind: 'school' };
const HAVNESUND: DemoSchool = { sourceId: 'FJV-S2', name: 'Havnesund skole', kind: 'school' };
const LYNGMO: DemoSchool = { sourceId: 'FJV-B1', name: 'Lyngmo barnehage', kind: 'kindergarten' };

/** A role of the municipality's own: follows pupils up across classes, and works in their cases without deciding. */
const SOCIAL_TEACHER: DemoWorld['roles'][number] = {
  key: 'own_sosiallaerer',
  name: { nb: 'sosiallærer', nn: 'sosiallærar', en: 'social teacher' },
  reach: 'whole_school',
  abilities: ['read_absence', 'raise_concern', 'follow_up', 'read_cases', 'work_cases'],
};

/** The made-up municipality Fjordvik in the school year that begins in `firstYear`: two schools, a kindergarten, some 400 children. */
export function fjordvik(firstYear: number): DemoWorld {
  const dice = diceOf(SEED);
  const schools = [TINDELIA, HAVNESUND, LYNGMO];
  const groups = [
    ...schoolGroups(TINDELIA, 10),
    ...schoolGroups(HAVNESUND, 7),
    ...['Blåbær', 'Tyttebær', 'Multe'].map((name, index) => group(LYNGMO, `${index + 1}`, name, 0)),
  ];
  const pupils = groups.flatMap((held) => groupPupils(dice, held, firstYear));
  return { municipality: 'Fjordvik kommune', roles: [SOCIAL_TEACHER], schools, groups, pupils: withSpecialPupils(pupils), staff: staffOf(groups) };
}

function schoolGroups(school: DemoSchool, grades: number): DemoGroup[] {
  return Array.from({ length: grades }, (_, index) => group(school, `${index + 1}A`, `${index + 1}A`, index + 1));
}

function group(school: DemoSchool, key: string, name: string, grade: number): DemoGroup {
  return { sourceId: `${school.sourceId}-${key}`, schoolSourceId: school.sourceId, name, grade };
}

function groupPupils(dice: Dice, held: DemoGroup, firstYear: number): DemoPupil[] {
  const size = held.grade === 0 ? dice.between(15, 17) : dice.between(18, 23);
  return Array.from({ length: size }, (_, index) => {
    const familyName = dice.pick(familyNames);
    const number = String(index + 1).padStart(2, '0');
    const born = held.grade === 0 ? firstYear - dice.between(2, 5) : firstYear - 5 - held.grade;
    return {
      sourceId: `${held.sourceId}-${number}`,
      schoolSourceId: held.schoolSourceId,
      groupSourceId: held.sourceId,
      givenName: dice.pick(givenNames),
      familyName,
      birthDate: `${born}-${String(dice.between(1, 12)).padStart(2, '0')}-${String(dice.between(1, 28)).padStart(2, '0')}`,
      language: dice.chance(0.06) ? 'en' : dice.chance(0.1) ? 'nn' : 'nb',
      protection: 'none',
      guardians: guardiansOf(dice, familyName, `${held.sourceId}-${number}`),
    };
  });
}

/** No Norwegian telephone number begins with 00 after the country code, and `.example` can belong to nobody. */
function guardiansOf(dice: Dice, familyName: string, pupilSourceId: string): DemoGuardian[] {
  const count = dice.chance(0.85) ? 2 : 1;
  return Array.from({ length: count }, (_, index) => ({
    name: `${dice.pick(adultNames)} ${index === 0 || dice.chance(0.6) ? familyName : dice.pick(familyNames)}`,
    phone: `+47 00 ${dice.between(10, 99)} ${dice.between(10, 99)} ${dice.between(10, 99)}`,
    email: `hjem.${pupilSourceId.toLowerCase()}.${index + 1}@fjordvik.example`,
    responsibility: dice.chance(0.97) ? 'yes' : 'unknown',
  }));
}

/** The children whose stories the demo tells; their absence is written in `courses.ts`. */
export const storyPupils = {
  mondays: 'FJV-S1-8A-03',
  subject: 'FJV-S1-9A-05',
  slowRise: 'FJV-S1-8A-07',
  noShow: 'FJV-S1-10A-02',
  longIllness: 'FJV-S1-6A-04',
  leavesEarly: 'FJV-S1-9A-09',
  amin: 'FJV-S1-8A-10',
  celine: 'FJV-S2-6A-08',
  shielded: 'FJV-S1-7A-06',
  unreported: 'FJV-S2-7A-01',
  /** Changes from Havnesund to Tindelia in the course of the autumn. */
  moving: 'FJV-S2-7A-04',
  kindergarten: 'FJV-B1-1-03',
} as const;

/** The world after the pupil who moves has done so: a seat in the class of the same grade at the other school. */
export function afterTheMove(world: DemoWorld): DemoWorld {
  const pupils = world.pupils.map((pupil) => (pupil.sourceId === storyPupils.moving ? { ...pupil, schoolSourceId: TINDELIA.sourceId, groupSourceId: `${TINDELIA.sourceId}-7A` } : pupil));
  return { ...world, pupils };
}

function withSpecialPupils(pupils: readonly DemoPupil[]): DemoPupil[] {
  const special: Record<string, Partial<DemoPupil>> = {
    [storyPupils.amin]: { givenName: 'Amin', familyName: 'Havskinn', language: 'nb' },
    [storyPupils.celine]: { givenName: 'Celine', familyName: 'Blåklokkeeng', language: 'nb' },
    [storyPupils.subject]: { givenName: 'Sofie', language: 'nb' },
    [storyPupils.noShow]: { givenName: 'Ludvig', language: 'nb' },
    [storyPupils.moving]: { givenName: 'Linh', language: 'nb' },
    [storyPupils.kindergarten]: { givenName: 'Live', language: 'nb' },
    [storyPupils.slowRise]: { givenName: 'Máret', familyName: 'Nordlysbråten' },
    [storyPupils.shielded]: { protection: 'confidential' },
  };
  return pupils.map((pupil) => ({ ...pupil, ...special[pupil.sourceId] }));
}

function staffOf(groups: readonly DemoGroup[]): DemoStaff[] {
  const person = (username: string, name: string, ...assignments: DemoStaff['assignments']): DemoStaff => ({ username, name, assignments });
  const at = (role: StaffRole, school: DemoSchool | null, groupSourceId: string | null = null) => ({ role, schoolSourceId: school?.sourceId ?? null, groupSourceId });
  const contactTeachers = groups.map((held, index) => {
    const given = adultNames[(index * 5) % adultNames.length] ?? 'Kari';
    const family = familyNames[(index * 7 + 3) % familyNames.length] ?? 'Havskinn';
    return person(usernameOf(held), `${given} ${family}`, { role: 'contact_teacher', schoolSourceId: held.schoolSourceId, groupSourceId: held.sourceId });
  });
  return [
    ...contactTeachers,
    person('faglarer', 'Tone Granbardal', at('subject_teacher', TINDELIA, 'FJV-S1-9A'), at('subject_teacher', TINDELIA, 'FJV-S1-10A')),
    person('avdelingsleder', 'Marit Svaberglia', at('department_head', TINDELIA)),
    person('sosiallarer', 'Ingvild Fyrlyktdal', at('own_sosiallaerer', TINDELIA)),
    person('rektor', 'Øyvind Perlebekkdal', at('head_teacher', TINDELIA)),
    person('rektor.havnesund', 'Berit Orrespillmo', at('head_teacher', HAVNESUND)),
    person('styrer.lyngmo', 'Nina Dugghaugen', at('head_teacher', LYNGMO)),
    person('fravarsteam', 'Samira Kveldsolbakk', at('presence_team', TINDELIA)),
    person('helsesykepleier', 'Hilde Rimfrostdal', at('school_nurse', TINDELIA), at('school_nurse', HAVNESUND)),
    person('ppt', 'Rune Torskeviknes', at('ppt', TINDELIA), at('ppt', HAVNESUND)),
    person('omradeleder', 'Grete Utsiktsknaus', at('area_leader', null)),
  ];
}

/** "larer.tindelia.8a": what a contact teacher of the demo logs in with. */
function usernameOf(held: DemoGroup): string {
  const place = held.schoolSourceId === TINDELIA.sourceId ? 'tindelia' : held.schoolSourceId === HAVNESUND.sourceId ? 'havnesund' : 'lyngmo';
  return `larer.${place}.${held.name.toLowerCase().replace('å', 'a').replace('æ', 'ae')}`;
}
