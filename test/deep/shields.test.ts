import { addDays } from '../../plugins/trapp/core/calendar/index';
import { rosterHeaders } from '../../plugins/trapp/core/imports/index';
import type { Group, Guardian, Protection, Pupil, School, Staff } from '../../plugins/trapp/core/people/index';
import { randomFrom } from '../crash/work';
import { evidence, times } from '../kit/evidence';
import { aGroup, aSchool, aStaff, ask, premises, publishNothing, publishOnly, resetClock, sessionOf, setClock } from '../kit/factories';
import { smallRoutine } from '../kit/small-routine';

jest.setTimeout(3_600_000);
const COURSES = times(1000, 25);
const COURSES_AT_A_SCHOOL = 25;
const STEPS = 7;

interface Place {
  readonly school: School;
  readonly groups: readonly [Group, Group];
  readonly head: Staff;
  readonly cookie: string;
}
const places: Place[] = [];
const random = randomFrom(20261121);
const oneOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

beforeAll(async () => {
  setClock('2026-11-20T08:00:00.000Z');
  await publishOnly(smallRoutine('skjold', []));
});

/** Two schools that nobody has gone to yet: an import reads all who have ever gone to the school, so that a thousand at one would take an hour. */
async function toNewSchools(): Promise<void> {
  places.length = 0;
  for (const name of ['Vik skole', 'Nes skole']) {
    const school = await aSchool({ name });
    const groups = [await aGroup(school, { name: '8A' }), await aGroup(school, { name: '8B' })] as const;
    const head = await aStaff([{ role: 'head_teacher', schoolId: school.id, groupId: null }]);
    places.push({ school, groups, head, cookie: await sessionOf(head) });
  }
}
afterAll(async () => {
  resetClock();
  await publishNothing();
});

/** What the file says of the pupil that the course is about. */
interface Told {
  readonly id: string;
  readonly protection: '' | Protection;
  readonly guardians: readonly (readonly [name: string, phone: string, email: string, responsibility: string])[];
}

const strength: Readonly<Record<Protection, number>> = { none: 0, confidential: 1, strictly_confidential: 2 };
const plain = (text: string) => text.toLocaleLowerCase('nb');

/** A pupil from the first file to the last, and what people have decided on the way, which nothing may take away. */
class Life {
  at = 0;
  id: string;
  ids = 0;
  caseId = '';
  private shield: Protection = 'none';
  private readonly named = new Set<string>();
  private readonly blocked = new Set<string>();
  private readonly denied = new Set<string>();
  readonly done: string[] = [];

  constructor(private readonly number: number) {
    this.id = `liv-${number}-0`;
  }

  /** Nobody is born on the same day as another: a new id is known again by the name and the day. */
  private get bornOn() {
    return addDays('2010-01-01', this.number);
  }

  get place(): Place {
    return places[this.at] as Place;
  }
  private get surname() {
    return `Livsløp${this.number}`;
  }

  async import(told: Partial<Told> = {}, isThere = true, at = this.at): Promise<void> {
    const { school, groups, cookie } = places[at] as Place;
    const group = oneOf(groups);
    const { protection, guardians } = { protection: oneOf(['', 'none', 'none', 'confidential', 'strictly_confidential'] as const), guardians: this.home(), ...told };
    const cells = (more: Readonly<Record<string, string>>) => rosterHeaders.map((column) => `"${{ schoolSourcedId: school.sourceId, schoolName: school.name, schoolType: 'school', classSourcedId: group.sourceId, classTitle: group.name, grade: '8', ...more }[column] ?? ''}"`).join(';');
    const home = Object.fromEntries(guardians.flatMap(([name, phone, email, responsibility], index) => [[`guardian${index + 1}Name`, name], [`guardian${index + 1}Phone`, phone], [`guardian${index + 1}Email`, email], [`guardian${index + 1}Responsibility`, responsibility]]));
    const own = cells({ pupilSourcedId: this.id, givenName: 'Ærlend', familyName: random() < 0.3 ? this.surname.toUpperCase() : this.surname, birthDate: this.bornOn, protection, ...home });
    const other = cells({ pupilSourcedId: `fyll-${school.sourceId}`, givenName: 'Annen', familyName: 'Elev', birthDate: '2013-01-01' });
    const file = { name: 'elever.csv', base64: Buffer.from([rosterHeaders.join(';'), other, ...(isThere ? [own] : [])].join('\n')).toString('base64') };
    const seen = await ask('post', '/imports/roster/preview', cookie).send({ schoolId: school.id, file });
    expect([seen.status, seen.body.error]).toEqual([200, undefined]);
    expect((await ask('post', '/imports/roster', cookie).send({ schoolId: school.id, file, fingerprint: seen.body.fingerprint })).status).toBe(200);
    const { pupil } = isThere ? await this.stored() : { pupil: undefined };
    if (pupil !== undefined && strength[pupil.protection] > strength[this.shield]) this.shield = pupil.protection;
    for (const staffId of pupil?.namedStaff ?? []) this.named.add(staffId);
  }

  private home(): Told['guardians'] {
    return ([['Kari', '00112233'], ['Ola', '00445566']] as const).filter(() => random() < 0.85).map(([name, phone]) => {
      const isRespelled = random() < 0.3;
      return [`${isRespelled ? `${name} N.` : name} ${this.surname}`, random() < 0.8 || isRespelled ? `+47 ${phone}` : '', '', oneOf(['', 'yes', 'yes', 'no', 'unknown'])] as const;
    });
  }

  /** As stored now, by the id that the newest file knows. */
  async stored(): Promise<{ pupil: Pupil | undefined; guardians: readonly Guardian[] }> {
    const { pupils, guardians } = await premises().stores.roster.stored(this.place.school, [this.id], []);
    const pupil = pupils.find(({ sourceId }) => sourceId === this.id);
    return { pupil, guardians: guardians.filter(({ pupilId }) => pupilId === pupil?.id) };
  }

  /** One thing that happens: a file, a decision, a move. */
  async step(): Promise<void> {
    const { stores, transaction } = premises();
    const { pupil, guardians } = await this.stored();
    if (pupil === undefined) throw new Error('The pupil is gone');
    const what = oneOf(['import', 'import', 'edit shield', 'edit block', 'edit denied', 'name', 'move', 'leave and come back', 'new id', 'open a case', 'hand over']);
    this.done.push(what);
    const save = (given: { pupils?: Pupil[]; guardians?: Guardian[] }) => transaction(() => stores.roster.save({ groups: [], pupils: [], guardians: [], ...given }));
    if (what === 'import') return this.import();
    if (what === 'edit shield' || what === 'name') {
      const protection = strength[this.shield] === 0 ? oneOf(['confidential', 'strictly_confidential'] as const) : this.shield;
      const namedStaff = [...new Set([...pupil.namedStaff, this.place.head.id])];
      await save({ pupils: [{ ...pupil, protection, namedStaff }] });
      this.shield = protection;
      for (const id of namedStaff) this.named.add(id);
      return;
    }
    if (what === 'edit block' || what === 'edit denied') {
      const guardian = guardians[Math.floor(random() * guardians.length)];
      if (guardian === undefined) return;
      if (what === 'edit block') await transaction(() => stores.roster.block(guardian.id, [{ what: 'block', ground: 'restraining_order', text: '', from: '2026-11-20', by: { id: this.place.head.id, name: this.place.head.name }, on: '2026-11-20' }]));
      else await save({ guardians: [{ ...guardian, responsibility: 'no' }] });
      this.bar(what === 'edit block' ? { ...guardian, blocked: true } : { ...guardian, responsibility: 'no' });
      return;
    }
    if (what === 'leave and come back') {
      await this.import({}, false);
      return this.import();
    }
    if (what === 'move' || what === 'new id') {
      await this.import({}, false);
      if (what === 'move') this.at = 1 - this.at;
      else this.id = `liv-${this.number}-${(this.ids += 1)}`;
      return this.import();
    }
    if (what === 'open a case') {
      const opened = await ask('post', `/pupils/${pupil.id}/cases`, this.place.cookie).send({ concern: 'Prøve.' });
      this.caseId = opened.body.caseId ?? this.caseId;
      return;
    }
    await this.handOver(pupil);
  }

  /** The case goes after the pupil to the other school, and is made one with what that school has opened. */
  private async handOver(pupil: Pupil): Promise<void> {
    if (this.caseId === '') return;
    const from = this.place.cookie;
    await this.import({}, false);
    this.at = 1 - this.at;
    await this.import();
    const own = await ask('post', `/pupils/${pupil.id}/cases`, this.place.cookie).send({ concern: 'Prøve.' });
    await ask('post', `/cases/${this.caseId}/transfer`, from).send({ note: 'Prøve.', legalBasis: 'Prøve.' });
    if (own.body.caseId === undefined) await ask('post', `/cases/${this.caseId}/transfer/answer`, this.place.cookie).send({ accept: true, reason: '', ownerId: this.place.head.id });
    else await ask('post', `/cases/${this.caseId}/transfer/merger`, this.place.cookie).send({ ownCaseId: own.body.caseId, goesOn: 'own', note: '' });
  }

  /** By what somebody is known again: a new spelling comes with the same telephone. */
  private bar({ blocked, responsibility, name, phone }: Guardian): void {
    for (const sign of [plain(name), phone?.replace(/\D/g, '').slice(-8)]) {
      if (sign && blocked) this.blocked.add(sign);
      if (sign && responsibility === 'no') this.denied.add(sign);
    }
  }

  /** What has been lost; nothing. */
  async lost(): Promise<string[]> {
    const { pupil, guardians } = await this.stored();
    if (pupil === undefined) return ['the pupil'];
    const lost: string[] = [];
    if (strength[pupil.protection] < strength[this.shield]) lost.push(`the shield ${this.shield}`);
    if (this.shield !== 'none') for (const id of this.named) if (!pupil.namedStaff.includes(id)) lost.push(`somebody named`);
    for (const guardian of guardians) {
      const signs = [plain(guardian.name), guardian.phone?.replace(/\D/g, '').slice(-8) ?? ''];
      const was = (set: ReadonlySet<string>) => signs.some((sign) => set.has(sign));
      if (was(this.blocked) && !guardian.blocked) lost.push(`the block of ${guardian.name}`);
      if (was(this.denied) && guardian.responsibility === 'yes' && !guardian.blocked) lost.push(`that ${guardian.name} has no responsibility`);
    }
    for (const guardian of guardians) this.bar(guardian);
    // And nobody sees the pupil but those who are named.
    const isSeen = async ({ cookie }: Place) => (await ask('get', `/pupils/${pupil.id}`, cookie)).status === 200;
    for (const place of places) if (this.shield !== 'none' && !pupil.namedStaff.includes(place.head.id) && (await isSeen(place))) lost.push('what the shield is for');
    return lost;
  }
}

test(`security sec-10: ${COURSES} courses of importing, correcting, naming, moving, handing over and new ids lose no shield, no block and nobody who is named`, async () => {
  const found: { course: number; done: string[]; lost: string[] }[] = [];
  let steps = 0;
  for (let course = 0; course < COURSES; course += 1) {
    if (course % COURSES_AT_A_SCHOOL === 0) await toNewSchools();
    const life = new Life(course);
    await life.import();
    for (let step = 0; step < STEPS; step += 1) {
      await life.step();
      steps += 1;
      const lost = await life.lost();
      if (lost.length > 0) found.push({ course, done: [...life.done], lost });
      if (lost.length > 0) break;
    }
  }
  evidence('sec-10', { courses: COURSES, steps, shieldsLost: found.length });
  expect(found).toEqual([]);
});
