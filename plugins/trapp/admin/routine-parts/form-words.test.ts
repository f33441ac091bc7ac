import { formParts, shapeOf, type Shape } from '../../core/routines/index';
import { nbForms } from '../messages/nb-forms';

const written = new Set<string>(Object.keys(nbForms));
const isSaid = (before: string, names: readonly string[]) => written.has(`${before}.${names.slice(-2).join('.')}`) || written.has(`${before}.${names.at(-1) ?? ''}`);

/** Every field and choice under the place that has no word. */
function unsaid(shape: Shape, names: readonly string[]): string[] {
  switch (shape.kind) {
    case 'object':
      return shape.fields
        .filter(({ name, shape: inner }) => name !== 'key' && inner.kind !== 'literal')
        .flatMap(({ name, shape: inner }) => [...(isSaid('form', [...names, name]) ? [] : [[...names, name].join('.')]), ...unsaid(inner, [...names, name])]);
    case 'list':
      return unsaid(shape.of, names);
    case 'one_of':
      return shape.ways.flatMap((way) => {
        const marker = way.kind === 'object' ? way.fields.find(({ name }) => name === shape.by)?.shape : undefined;
        const name = marker?.kind === 'literal' ? String(marker.value) : way.kind === 'object' ? (way.fields[0]?.name ?? '') : '';
        return [...(isSaid('form.value', [...names, name]) ? [] : [[...names, name].join('.')]), ...unsaid(way, names)];
      });
    case 'choice':
      return shape.values.flatMap((value) => (isSaid('form.value', [...names, value]) ? [] : [[...names, value].join('.')]));
    default:
      return [];
  }
}

test.each(Object.entries(formParts))('S13: every field and choice of %s is called something that a coordinator understands', (part, schema) => {
  expect(unsaid(shapeOf(schema), part === 'routine' || part === 'calendar' ? [] : [part])).toEqual([]);
});
