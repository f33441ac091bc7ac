import { z } from 'zod';
import { unchanging } from './unchanging';

const inner = z.strictObject({ name: z.string().max(3), kept: z.array(z.strictObject({ id: z.string() })) });
const schema = z.strictObject({ what: unchanging(inner) });
const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
};

describe('sec-11: what leaves is parsed, also where it is parsed once', () => {
  it('gives what the schema gives, each time', () => {
    const what = frozen({ name: 'Ada', kept: [{ id: 'a' }] });
    expect([schema.parse({ what }), schema.parse({ what })]).toEqual([{ what }, { what }]);
  });

  it('finds what was wrong as wrong again, in its place', () => {
    const what = frozen({ name: 'Ada', kept: [{ id: 'a', secret: 'x' }] });
    for (const _ of [1, 2]) expect(schema.safeParse({ what }).error?.issues).toMatchObject([{ path: ['what', 'kept', 0] }]);
  });

  it.each([
    ['open', { name: 'Ada', kept: [{ id: 'a' }] }],
    ['frozen on the outside only', Object.freeze({ name: 'Ada', kept: [{ id: 'a' }] })],
  ])('goes through what is %s anew', (_, what) => {
    expect(schema.safeParse({ what }).success).toBe(true);
    (what.kept as object[]).push({ id: 'a', secret: 'x' });
    expect(schema.safeParse({ what }).success).toBe(false);
  });
});
