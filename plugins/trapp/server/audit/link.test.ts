import { about, type AuditRow } from '../../core/audit/index';
import { linkOf } from './link';

const row: AuditRow = {
  at: '2026-11-20T08:00:00.000Z', actorKind: 'staff', actorId: 'kari', operation: 'viewPupil', access: 'read', outcome: 'done', refusal: null,
  about: about({ pupilIds: ['ola', 'per'], schoolId: 'vik' }),
};

describe('sec-6: a row is bound to what it says and to what came before', () => {
  it.each<[string, string, AuditRow, string]>([
    ['another row before it', 'other', row, 'key'],
    ['another key', 'before', row, 'other'],
    ['another moment', 'before', { ...row, at: '2026-11-20T08:00:01.000Z' }, 'key'],
    ['another person', 'before', { ...row, actorId: 'kari2' }, 'key'],
    ['another kind of person', 'before', { ...row, actorKind: 'system' }, 'key'],
    ['another operation', 'before', { ...row, operation: 'viewCase' }, 'key'],
    ['a write', 'before', { ...row, access: 'write' }, 'key'],
    ['a refusal', 'before', { ...row, outcome: 'refused', refusal: 'not_found' }, 'key'],
    ['another pupil', 'before', { ...row, about: { ...row.about, pupilIds: ['ola'] } }, 'key'],
    ['the same pupils otherwise divided', 'before', { ...row, about: { ...row.about, pupilIds: ['ola","per'] } }, 'key'],
    ['another school', 'before', { ...row, about: { ...row.about, schoolId: null, caseId: 'vik' } }, 'key'],
  ])('%s', (_title, previous, changed, key) => {
    expect(linkOf(previous, changed, key)).not.toBe(linkOf('before', row, 'key'));
  });

  it('is the same for the same', () => {
    expect(linkOf('before', { ...row, about: { ...row.about } }, 'key')).toBe(linkOf('before', row, 'key'));
  });
});
