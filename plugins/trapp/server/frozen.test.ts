import { frozen, onceFor } from './frozen';

describe('onceFor', () => {
  const worked: unknown[] = [];
  const shown = onceFor((from: { name: string }, asked: { day: string } | string) => {
    worked.push(from);
    return { name: from.name, asked, inside: { of: from } };
  });
  const times = (work: () => unknown): number => {
    const before = worked.length;
    work();
    return worked.length - before;
  };

  it('is worked out once for a thing that nobody can write in, and nobody can write in what is given', () => {
    const thing = frozen({ name: 'Amin' });
    const first = shown(thing, 'today');
    expect(times(() => expect(shown(thing, 'today')).toBe(first))).toBe(0);
    expect(Object.isFrozen(first) && Object.isFrozen(first.inside)).toBe(true);
  });

  it('is worked out anew when something else is asked, and for another thing that looks alike', () => {
    const thing = frozen({ name: 'Amin' });
    expect(shown(thing, 'today').asked).toBe('today');
    expect(shown(thing, 'tomorrow').asked).toBe('tomorrow');
    expect(shown(thing, 'today').asked).toBe('today');
    expect(times(() => shown(frozen({ name: 'Amin' }), 'today'))).toBe(1);
  });

  it('is never remembered of what somebody could still write in', () => {
    const open = { name: 'Amin' };
    expect(shown(open, 'today').name).toBe('Amin');
    open.name = 'Celine';
    expect(shown(open, 'today').name).toBe('Celine');
    const thing = frozen({ name: 'Amin' });
    const asked = { day: 'today' };
    expect(times(() => [shown(thing, asked), shown(thing, asked)])).toBe(2);
    expect(Object.isFrozen(asked)).toBe(false);
  });
});
