import { checkAgendaCase, checkTeamMeeting } from './check-team-meeting';
import { nextNumber, type Participant } from './team-meeting';
import { tellingWords, withoutTelling } from './names-in-text';
import { responsibleName } from './responsible';

const about = { givenName: 'Emma Sofie', familyName: 'Berg-Hansen', guardians: ['Per Hansen', 'Liv Å. Moen'], group: '8A' };

test.each<[string, string[]]>([
  ['Emma er borte på fredager', ['Emma']],
  ['emmas mor ringte', ['emmas']],
  ['SOFIE vil ha en voksen', ['SOFIE']],
  ['Hansen-familien, 8A', ['Hansen', '8A']],
  ['Tre ganger per uke, på et berg', []],
  ['Per sa at Liv kommer', ['Liv', 'Per']],
  ['Emmanuel og hansengården er andre', []],
  ['Eleven vil begynne klokka ni', []],
])('B49: what tells who it is about in "%s"', (text, words) => {
  expect(tellingWords(text, about).sort()).toEqual([...words].sort());
});

test('B49, sec-10: what was written while a name might be said is read without it afterwards', () => {
  expect(withoutTelling('Emma i 8A vil møte Hansens lege. Per er med.', about)).toBe('[…] i […] vil møte […] lege. […] er med.');
});

const there: Participant = { id: 'p', name: 'Nils', role: 'Rektor', staffId: null, service: null, presence: 'present' };
const held = { date: '2026-11-20', leader: 'Nils', participants: [there] } as const;

test('B48, S63: the minutes are ready when somebody was there and each case has been concluded', () => {
  expect(checkTeamMeeting({ ...held, participants: [...held.participants] }, [{ number: 1, concludedOn: '2026-11-20' }], '2026-11-20')).toEqual([]);
  const paths = (meeting: Parameters<typeof checkTeamMeeting>[0], cases: Parameters<typeof checkTeamMeeting>[1] = []) => checkTeamMeeting(meeting, cases, '2026-11-20').map(({ path }) => path);
  expect(paths({ ...held, participants: [there] }, [{ number: 2, concludedOn: null }])).toEqual(['cases.2']);
  expect(paths({ date: '2026-11-21', leader: ' ', participants: [{ ...there, presence: 'absent' }] })).toEqual(['date', 'leader', 'participants']);
  expect(paths({ date: '', leader: 'Nils', participants: [there, { ...there, name: '', role: '' }] })).toEqual(['date', 'participants.1.name']);
});

test('U20, S63: of each case it is said what was decided, and who does what by when', () => {
  const item = { id: 'x', what: 'Ringe hjem', who: 'Kari', due: '2026-11-27' };
  expect(checkAgendaCase({ decided: 'PPT ser på lesingen', actionItems: [item] }, '2026-11-20')).toEqual([]);
  const problems = checkAgendaCase({ decided: ' ', actionItems: [{ ...item, what: '', who: ' ', due: '' }, { ...item, due: '2026-11-01' }] }, '2026-11-20');
  expect(problems.map(({ path }) => path)).toEqual(['decided', 'actionItems.0.what', 'actionItems.0.who', 'actionItems.0.due', 'actionItems.1.due']);
});

test('B49: a case keeps its number, whatever is taken off', () => {
  expect([nextNumber([]), nextNumber([{ number: 1 }, { number: 3 }])]).toEqual([1, 4]);
});

test('B23, B25: a point has the one who holds its role, the case owner first, and nobody by guessing', () => {
  const holder = (id: string, role: 'contact_teacher' | 'department_head', groupId: string | null) => ({ id, name: id, assignments: [{ role, schoolId: 'vik', groupId }] });
  const staff = [holder('Ada', 'contact_teacher', '8a'), holder('Bo', 'contact_teacher', '8b'), holder('Cis', 'department_head', null), holder('Dag', 'department_head', null)];
  const where = { schoolId: 'vik', groupId: '8a' };
  expect(responsibleName('contact_teacher', staff, where)).toBe('Ada');
  expect(responsibleName('department_head', staff, where)).toBe('');
  expect(responsibleName('department_head', staff, { ...where, preferred: 'Dag' })).toBe('Dag');
  expect(responsibleName('contact_teacher', staff, { schoolId: 'nes', groupId: '8a' })).toBe('');
});
