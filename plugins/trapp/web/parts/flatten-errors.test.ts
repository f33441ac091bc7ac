import { flattenErrors } from './flatten-errors';

describe('errors of a form as one list', () => {
  test('keeps the order of the form and joins the path of nested fields', () => {
    const errors = {
      concern: { type: 'required', message: 'Skriv hva du er bekymret for', ref: { name: 'concern' } },
      goals: [undefined, { text: { type: 'required', message: 'Skriv målet' } }],
    };
    expect(flattenErrors(errors)).toEqual([
      { field: 'concern', message: 'Skriv hva du er bekymret for' },
      { field: 'goals.1.text', message: 'Skriv målet' },
    ]);
  });

  test('an error of a whole list points at the list', () => {
    expect(flattenErrors({ goals: { root: { type: 'min', message: 'Legg til minst ett mål' } } })).toEqual([{ field: 'goals', message: 'Legg til minst ett mål' }]);
  });

  test('no errors give no list', () => expect(flattenErrors({})).toEqual([]));
});
