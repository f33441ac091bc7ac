import type { Assignment, Staff } from '../../plugins/trapp/core/people/index';
import { createCoordinatorStore, type AdminRole } from '../../plugins/trapp/server/coordinators/coordinator.store';
import { fingerprint } from '../../plugins/trapp/server/session/token';
import { theApp, visitor } from '../kit/app';
import { aStaff, premises, sessionOf } from '../kit/factories';

/** The schools and classes that everybody below is placed at: Vik has 8A and 8B, Nes has 5A. */
export interface Places {
  readonly vik: string;
  readonly nes: string;
  readonly a8: string;
  readonly b8: string;
  readonly a5: string;
}

/** Everybody who may knock. */
export const principalNames = [
  'stranger', 'coordinator', 'super admin', 'reader', 'school leader',
  'contact teacher 8A', 'subject teacher 8A', 'contact teacher 8B', 'department head', 'head teacher', 'presence team', 'school nurse', 'ppt', 'area leader', 'staff without a role',
  'substitute for contact teacher 8A', 'head teacher of Nes', 'contact teacher at Nes',
  // Nurses who have opened the case in 8A in an emergency: it is open now, and it was.
  'nurse with an emergency', 'nurse after an emergency',
  // From outside, for some weeks: with the class until a day to come, and until yesterday.
  'substitute from outside', 'substitute whose time is over',
  'head teacher whose account is closed', 'head teacher whose session has run out',
] as const;
export type PrincipalName = (typeof principalNames)[number];

/** Who asks, as headers. Anew for each cell where the session may be ended by what is asked. */
export interface Principal {
  readonly staff: Staff | null;
  readonly headers: () => Promise<Record<string, string>>;
}
export type Principals = Readonly<Record<PrincipalName, Principal>>;

export async function gather({ vik, nes, a8, b8, a5 }: Places): Promise<Principals> {
  const staff = async (...assignments: Assignment[]): Promise<Principal> => {
    const made = await aStaff(assignments);
    return { staff: made, headers: async () => ({ Cookie: await sessionOf(made) }) };
  };
  const admin = async (role: AdminRole | 'super'): Promise<Principal> => {
    const token = await adminToken(role);
    return { staff: null, headers: async () => ({ Authorization: `Bearer ${token}` }) };
  };
  const contact = await staff({ role: 'contact_teacher', schoolId: vik, groupId: a8 });
  return {
    stranger: { staff: null, headers: async () => ({}) },
    coordinator: await admin('coordinator'),
    'super admin': await admin('super'),
    reader: await admin('reader'),
    'school leader': await admin('school_leader'),
    'contact teacher 8A': contact,
    'substitute from outside': await staff({ role: 'contact_teacher', schoolId: vik, groupId: a8, until: '2026-11-20' }),
    'substitute whose time is over': await staff({ role: 'head_teacher', schoolId: vik, groupId: null, until: '2026-11-19' }),
    'substitute for contact teacher 8A': await substitute(vik, contact),
    'subject teacher 8A': await staff({ role: 'subject_teacher', schoolId: vik, groupId: a8 }),
    'contact teacher 8B': await staff({ role: 'contact_teacher', schoolId: vik, groupId: b8 }),
    'department head': await staff({ role: 'department_head', schoolId: vik, groupId: null }),
    'head teacher': await staff({ role: 'head_teacher', schoolId: vik, groupId: null }),
    'presence team': await staff({ role: 'presence_team', schoolId: vik, groupId: null }),
    'school nurse': await staff({ role: 'school_nurse', schoolId: vik, groupId: null }),
    'nurse with an emergency': await staff({ role: 'school_nurse', schoolId: vik, groupId: null }),
    'nurse after an emergency': await staff({ role: 'school_nurse', schoolId: vik, groupId: null }),
    ppt: await staff({ role: 'ppt', schoolId: vik, groupId: null }),
    'area leader': await staff({ role: 'area_leader', schoolId: null, groupId: null }),
    'staff without a role': await staff(),
    'head teacher of Nes': await staff({ role: 'head_teacher', schoolId: nes, groupId: null }),
    'contact teacher at Nes': await staff({ role: 'contact_teacher', schoolId: nes, groupId: a5 }),
    'head teacher whose account is closed': await closed(vik),
    'head teacher whose session has run out': await runOut(vik),
  };
}

/** A nurse at the school, who stands in for the teacher these weeks. */
async function substitute(schoolId: string, { staff }: Principal): Promise<Principal> {
  const made = await aStaff([{ role: 'school_nurse', schoolId, groupId: null }]);
  const absence = { id: `fravaer-${made.id}`, staffId: staff?.id ?? '', schoolId, from: '2026-11-02', until: '2026-12-18', substituteId: made.id, recordedBy: made.id, recordedOn: '2026-11-02' };
  await premises().stores.absentStaff.save(absence);
  return { staff: made, headers: async () => ({ Cookie: await sessionOf(made) }) };
}

async function closed(schoolId: string): Promise<Principal> {
  const staff = await aStaff([{ role: 'head_teacher', schoolId, groupId: null }]);
  const cookie = await sessionOf(staff);
  await premises().stores.staff.save({ ...staff, active: false });
  return { staff, headers: async () => ({ Cookie: cookie }) };
}

async function runOut(schoolId: string): Promise<Principal> {
  const staff = await aStaff([{ role: 'head_teacher', schoolId, groupId: null }]);
  const token = 'u'.repeat(43);
  await premises().stores.sessions.begin(fingerprint(token), staff.id, '2020-01-01T08:00:00.000Z');
  return { staff, headers: async () => ({ Cookie: `trapp_session=${token}` }) };
}

const password = 'Tilgang-prove-1';

async function adminToken(role: AdminRole | 'super'): Promise<string> {
  const email = `tilgang.${role}@fjordvik.example`;
  if (role !== 'super') await createCoordinatorStore(theApp()).add({ email, firstname: 'Kari', lastname: 'Koordinator', password }, role);
  else {
    const { id } = await theApp().service('admin::role').getSuperAdmin();
    await theApp().service('admin::user').create({ email, firstname: 'Super', lastname: 'Admin', password, roles: [id], isActive: true, registrationToken: null });
  }
  const answer = await visitor().post('/admin/login').send({ email, password });
  return answer.body.data.accessToken ?? answer.body.data.token;
}
