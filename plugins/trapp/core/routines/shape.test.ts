import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyOf, formParts, shapeOf, wayOfShape, type FormPart, type Shape } from './shape';

const packs = ['as-skole', 'as-barnehage', 'bergen', 'sondre-land'] as const;
const files: Readonly<Record<FormPart, string>> = { routine: 'routine', calendar: 'calendar', planTemplates: 'plan-templates', meetingTemplates: 'meeting-templates', measures: 'measures' };

/** Every place of the value that no form would show. */
function unseen(shape: Shape, value: unknown, path: string): string[] {
  if (value === undefined || value === null) return [];
  switch (shape.kind) {
    case 'object':
      return Object.entries(value as object).flatMap(([name, inner]) => {
        const field = shape.fields.find((one) => one.name === name);
        return field ? unseen(field.shape, inner, `${path}.${name}`) : [`${path}.${name}`];
      });
    case 'list':
      return (value as unknown[]).flatMap((inner, index) => unseen(shape.of, inner, `${path}.${index}`));
    case 'one_of': {
      const way = shape.ways[wayOfShape(shape, value)];
      return way ? unseen(way, value, path) : [path];
    }
    default:
      return [];
  }
}

test.each(packs)('A1-A5, A12, A15, B67: everything that %s is written with has a place in a form', (pack) => {
  for (const [part, file] of Object.entries(files) as [FormPart, string][]) {
    const read: unknown = JSON.parse(readFileSync(join(__dirname, '../../packs', pack, `${file}.json`), 'utf8'));
    const { schema: _schema, ...routine } = part === 'routine' ? (read as Record<string, unknown>) : {};
    const values = part === 'routine' ? [routine] : Array.isArray(read) ? read : [read];
    expect(values.flatMap((value) => unseen(shapeOf(formParts[part]), value, part))).toEqual([]);
  }
});

test.each(['consentPurposes', 'services', 'legalReferences', 'checks', 'procedures'] as const)('a new one of %s needs nothing but what people write', (name) => {
  const { shape } = formParts.routine;
  const list = shapeOf(shape[name]);
  const made = list.kind === 'list' ? emptyOf(list.of) : null;
  const read = shape[name].safeParse([made]);
  const reasons = read.success ? [] : read.error.issues.filter(({ code }) => code === 'invalid_type' || code === 'unrecognized_keys');
  expect(reasons).toEqual([]);
});

test('the ways of a check are told apart by what is written', () => {
  const shape = shapeOf(formParts.routine);
  const checks = shape.kind === 'object' ? shape.fields.find(({ name }) => name === 'checks')?.shape : undefined;
  const fields = checks?.kind === 'list' && checks.of.kind === 'object' ? checks.of.fields : [];
  const [looksAt, due] = ['looksAt', 'due'].map((name) => fields.find((field) => field.name === name)?.shape as Extract<Shape, { kind: 'one_of' }>);
  expect([wayOfShape(looksAt!, { rules: [] }), wayOfShape(looksAt!, { conditions: {} }), wayOfShape(looksAt!, null)]).toEqual([0, 1, 0]);
  expect([wayOfShape(due!, { kind: 'after_school_start' }), wayOfShape(due!, { kind: 'school_days' })]).toEqual([0, 1]);
});
