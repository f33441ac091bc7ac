import { partAtPath, partIn, problemsIn, withPart } from './draft';

const document = {
  schema: 1,
  key: 'rutine',
  title: { nb: 'Rutine' },
  owner: 'Kommunen',
  calendar: { schoolYears: [] },
  staircase: { key: 'trapp', levels: [] },
  rules: [{ key: 'dager', title: { nb: 'Dager' } }, { key: 'prosent' }],
  guides: 'ikke en liste',
};

describe('a routine in its parts while it is written', () => {
  it('S13: each part is found, half-done as the rest may be', () => {
    expect(partIn(document, 'routine', 'rutine')).toEqual({ key: 'rutine', title: { nb: 'Rutine' }, owner: 'Kommunen' });
    expect(partIn(document, 'calendar', 'skolerute')).toEqual({ schoolYears: [] });
    expect(partIn(document, 'rules', 'prosent')).toEqual({ key: 'prosent' });
    expect(partIn(document, 'guides', 'samtale')).toBeUndefined();
    expect(partIn(document, 'measures', 'x')).toBeUndefined();
  });

  it('S13: one part is written anew, and the others stand', () => {
    const next = withPart(document, 'rules', 'prosent', { title: { nb: 'Prosent' } });
    expect(partIn(next, 'rules', 'prosent')).toEqual({ key: 'prosent', title: { nb: 'Prosent' } });
    expect(partIn(next, 'rules', 'dager')).toEqual(document.rules[0]);
    expect(partIn(withPart(document, 'routine', 'rutine', { key: 'rutine' }), 'routine', 'rutine')).toEqual({ key: 'rutine', title: undefined, owner: undefined });
  });

  it('pain 10: a problem is told at its place in the part that it is about', () => {
    expect(partAtPath(document, 'rules.1.conditions.all.0')).toEqual({ part: 'rules', key: 'prosent', inside: 'conditions.all.0' });
    expect(partAtPath(document, 'staircase.levels.0')).toEqual({ part: 'staircase', key: 'trapp', inside: 'levels.0' });
    expect(partAtPath(document, 'rules')).toEqual({ part: 'routine', key: 'rutine', inside: 'rules' });
    const problems = [{ path: 'rules.0.title', message: 'a' }, { path: 'owner', message: 'b' }, { path: 'calendar', message: 'c' }];
    expect(problemsIn(document, 'rules', 'dager', problems)).toEqual([{ path: 'title', message: 'a' }]);
    expect(problemsIn(document, 'routine', 'rutine', problems)).toEqual([{ path: 'owner', message: 'b' }]);
    expect(problemsIn(document, 'calendar', 'hva-som-helst', problems)).toEqual([{ path: '', message: 'c' }]);
  });
});
