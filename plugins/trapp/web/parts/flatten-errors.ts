/** One field that must be put right: the id of its control, and what to do. */
export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

interface ErrorLeaf {
  readonly message?: unknown;
  readonly type?: unknown;
}

function isLeaf(value: object): value is ErrorLeaf & { message: string } {
  return 'message' in value && typeof value.message === 'string' && value.message !== '';
}

/** The errors of react-hook-form, nested by field, as a flat list in the order of the form: `plan.goals.0.text` and its message. */
export function flattenErrors(errors: object, path: readonly string[] = []): FieldProblem[] {
  return Object.entries(errors).flatMap(([name, value]): FieldProblem[] => {
    if (typeof value !== 'object' || value === null || name === 'ref') return [];
    const here = name === 'root' ? path : [...path, name];
    if (isLeaf(value)) return [{ field: here.join('.'), message: value.message }];
    return flattenErrors(value, here);
  });
}
