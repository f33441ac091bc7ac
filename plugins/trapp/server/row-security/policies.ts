/* The pieces that row policies are written in. Each setting is read once for a statement, not once for a row. */

const setting = (name: string) => `(select current_setting('trapp.${name}', true))`;
const list = (name: string) => `(select nullif(current_setting('trapp.${name}', true), '')::text[])::text[]`;

const acts = (who: string) => `${setting('acts')} = '${who}'`;
export const isSystem = acts('system');
export const isDoor = acts('door');
export const isStaff = acts('staff');

export const isMe = (column: string) => `${column} = ${setting('staff')}`;
export const isOneOfMe = (column: string) => `${column} = any(${list('selves')})`;
type Places = 'seen' | 'followed' | 'cases' | 'meetings';
export const isSchoolOf = (which: Places, column: string) => `${column} = any(${list(which)})`;
/** The list holds schools as a whole, and classes by school and class. */
const isPlaceOf = (which: Places, school: string, group: string) => `(${isSchoolOf(which, school)} or ${school} || '|' || ${group} = any(${list(which)}))`;

/** A pupil of one's school or class, or of a case that is one's own; a protected one only when one is named. */
export const pupilIsSeen = `(${isPlaceOf('seen', 'school', '"group"')} or ref = any(${list('reached')}))
  and (protection = 'none' or jsonb_exists(named_staff::jsonb, ${setting('staff')}) or ref = any(${list('unshielded')}))`;

/** What is about a pupil follows the pupil; `trapp_pupils` has a policy of its own, so that only the pupils one sees are there. */
export const aboutSeen = (table: string, column: 'pupil' | 'id', by: 'ref' | 'id' = 'ref') => `exists (select 1 from trapp_pupils p where p.${by} = ${table}.${column})`;

/** As above, for those who follow the pupil up: not for whoever only teaches them. */
export const aboutFollowed = (table: string) =>
  `exists (select 1 from trapp_pupils p where p.ref = ${table}.pupil and (${isPlaceOf('followed', 'p.school', 'p."group"')} or p.ref = any(${list('reached')})))`;

/** A case that one has opened in an emergency (decision 027): for as long as it lasts, and for whoever may open it still. */
const holdsKeyAt = (what: string) => `'emergency ${what} ' || trapp_cases.school = any(${list('keys')})`;
const caseIsOpened = `trapp_cases.ref = any(${list('opened')}) and (${holdsKeyAt('at')} or 'emergency at *' = any(${list('keys')}))`;
export const caseIsOpenedShielded = `trapp_cases.ref = any(${list('opened')}) and ${holdsKeyAt('shielded at')}`;
/** One's own uses; and those that are one's to look at. */
export const emergencyIsBeingReached = `${acts('reaching')} and staff = ${setting('staff')}`;
export const emergencyIsMine = `(staff = ${setting('staff')} or jsonb_exists_any(reach, ${list('keys')}))`;

const namesMe = `(jsonb_exists_any(reach, ${list('keys')}) and exists (select 1 from jsonb_each_text(reach) r where r.key = any(${list('keys')}) and (r.value is null or r.value >= ${setting('on')})))`;

/** What somebody else holds until a day, at a school where one says until when. */
export const isLimitedByMe = `until_day is not null and not ${isOneOfMe('staff')} and 'last days at ' || school = any(${list('keys')})`;

/** A case of one's school, of one's class, or that names one; of a pupil one sees. What has been claimed is held until the transaction ends. */
export const caseIsReached = `exists (select 1 from trapp_pupils p where p.ref = trapp_cases.pupil
  and (${isPlaceOf('cases', 'trapp_cases.school', 'p."group"')} or ${namesMe} or ${caseIsOpened}))`;
export const caseIsHeld = `ref = any(${list('held')})`;
/** Before the pupils of one's cases are known. */
export const caseIsBeingReached = `${acts('reaching')} and (${isSchoolOf('cases', 'school')} or ${namesMe} or ${caseIsOpened})`;

export const ofReachedCase = (table: string, column: string) => `exists (select 1 from trapp_cases c where c.ref = ${table}.${column})`;
/** What is not for everybody with the case has beside it whom it is for. */
export const isForMe = `(readers is null or exists (select 1 from jsonb_each_text(readers) r where r.key = any(${list('keys')}) and (r.value is null or r.value >= ${setting('on')})))`;
export const ofReachedRecord = (table: string) => `exists (select 1 from trapp_records r where r.ref = ${table}.record)`;

export const isAuditing = `${setting('auditing')} = 'yes'`;
export const isAnybody = `coalesce(${setting('acts')}, '') <> ''`;
