type Document = Readonly<Record<string, unknown>>;

/**
 * How a package of each earlier schema becomes one of the next: the first brings schema 1 to 2. Whoever changes the shape so that an older
 * package would not be read adds a step here and keeps the older fixture in `test/routines/packages`.
 */
export const migrations: readonly ((older: Document) => Document)[] = [
  // Schema 2 may say what the roles are that the routine's maker has made; schema 1 says nothing of them.
  (older) => ({ ...older, schema: 2 }),
];
