import fc from 'fast-check';
import { operations, type OperationId } from '../../core/contracts/index';
import { addressesOf } from './addresses';

const ids = (Object.keys(operations) as OperationId[]).filter((id) => operations[id].door === 'app');
const addressed = addressesOf(ids);
const partsOf = (id: OperationId) => operations[id].path.split('/').slice(1);

describe('the table of addresses', () => {
  it.each(ids)('%s is found by its own address, with what the address names', (id) => {
    const { method } = operations[id];
    const value = fc.oneof(fc.uuid(), fc.string({ minLength: 1 }).filter((text) => !partsOf(id).includes(text)), fc.constantFrom('æ ø', '%', 'a/b', '..'));
    fc.assert(fc.property(fc.array(value, { minLength: 9, maxLength: 9 }), (values) => {
      const names = partsOf(id).filter((part) => part.startsWith(':')).map((part) => part.slice(1));
      const params = Object.fromEntries(names.map((name, index) => [name, `v${values[index] ?? ''}`]));
      const path = `/${partsOf(id).map((part) => (part.startsWith(':') ? encodeURIComponent(params[part.slice(1)] ?? '') : part)).join('/')}`;
      expect(addressed(method, path)).toEqual({ id, params });
      expect(addressed(method, `${path}/`)).toBeUndefined();
      expect(addressed(method, `${path}/enda-ett/ledd/til`)).toBeUndefined();
    }), { numRuns: 20 });
  });

  it('a path that could be read in two ways is refused when the table is made', () => {
    const made = (one: `/${string}`, other: `/${string}`) => () => addressesOf(['viewCase', 'viewMyDay'], { ...operations, viewCase: { method: 'GET', path: one }, viewMyDay: { method: 'GET', path: other } });
    expect(made('/cases/:caseId', '/cases/new')).toThrow('a word and a parameter at one place: new');
    expect(made('/cases/new', '/cases/:caseId')).toThrow('a word and a parameter at one place: :caseId');
    expect(made('/cases/:caseId', '/cases/:other')).toThrow('Two operations have the address GET /cases/:other');
    expect(made('/cases/:caseId', '/cases/:caseId/new')).not.toThrow();
  });

  it.each(['', '/', '//', '/cases//', '/CASES', '/my-day/', '/my%2Dday', '/cases/%E0%A4%A', '/__proto__', '/constructor'])('%j leads nowhere', (path) => {
    expect(addressed('GET', path)).toBeUndefined();
  });

  it('another method than the operation’s own leads nowhere', () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'get', '']) expect(addressed(method, '/my-day')).toBeUndefined();
  });
});
