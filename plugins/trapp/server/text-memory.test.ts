import { rowMemory } from './text-memory';

describe('rowMemory', () => {
  const parsed: unknown[] = [];
  const read = rowMemory((row) => {
    parsed.push(row);
    return { read: row };
  }, 2);

  it('parses a row once while it stands as it did, and gives what nobody can write in', () => {
    const first = read({ name: 'Amin', group: '8A' });
    expect(read({ name: 'Amin', group: '8A' })).toBe(first);
    expect(parsed).toHaveLength(1);
    expect(Object.isFrozen(first)).toBe(true);
  });

  it('never answers with how a row stood before', () => {
    expect(read({ name: 'Amin', group: '9A' })).toEqual({ read: { name: 'Amin', group: '9A' } });
    expect(read({ name: 'Amin', group: '8A' })).toEqual({ read: { name: 'Amin', group: '8A' } });
  });

  it('forgets the oldest when it is full', () => {
    read({ name: 'Celine' });
    const before = parsed.length;
    read({ name: 'Amin', group: '8A' });
    expect(parsed).toHaveLength(before + 1);
  });
});
