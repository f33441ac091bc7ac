import { mergeContent } from './merge';

describe('pain 15: a second writer loses nothing', () => {
  const base = { goal: 'Mål', planB: '', rows: [{ id: 'a', what: 'Ringe' }, { id: 'b', what: 'Møte' }] };

  test('keeps what each of them changed alone', () => {
    const mine = { ...base, planB: 'Spør PPT' };
    const theirs = { ...base, goal: 'Nytt mål' };
    expect(mergeContent(base, mine, theirs)).toEqual({ merged: { ...base, goal: 'Nytt mål', planB: 'Spør PPT' }, clashes: [] });
  });

  test('hands back what I wrote where both changed the same place', () => {
    const result = mergeContent(base, { ...base, goal: 'Mitt' }, { ...base, goal: 'Deres' });
    expect(result).toEqual({ merged: { ...base, goal: 'Deres' }, clashes: [{ path: 'goal', mine: 'Mitt' }] });
  });

  test('matches rows by id: both additions stay, an edit of one row and a removal of another too', () => {
    const mine = { ...base, rows: [{ id: 'a', what: 'Ringe hver dag' }, { id: 'b', what: 'Møte' }, { id: 'm', what: 'Mitt' }] };
    const theirs = { ...base, rows: [{ id: 'a', what: 'Ringe' }, { id: 't', what: 'Deres' }] };
    expect(mergeContent(base, mine, theirs)).toEqual({
      merged: { ...base, rows: [{ id: 'a', what: 'Ringe hver dag' }, { id: 't', what: 'Deres' }, { id: 'm', what: 'Mitt' }] },
      clashes: [],
    });
  });

  test('a row that I removed and they edited comes back with their edit', () => {
    const mine = { ...base, rows: [{ id: 'a', what: 'Ringe' }] };
    const theirs = { ...base, rows: [{ id: 'a', what: 'Ringe' }, { id: 'b', what: 'Møte på fredag' }] };
    expect(mergeContent(base, mine, theirs).merged).toEqual(theirs);
  });

  test('answers that only one of them gave are all there', () => {
    expect(mergeContent({}, { a: 'min' }, { b: true }).merged).toEqual({ b: true, a: 'min' });
  });
});
