import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import ts from 'typescript';

export const root = join(__dirname, '..', '..');
export type Floor = 'core' | 'server' | 'admin' | 'web';
export const floors: readonly Floor[] = ['core', 'server', 'admin', 'web'];

/** Rooms of core from left to right: each may use those before it. */
export const roomsInOrder = [
  'refusals', 'language', 'calendar', 'people', 'absences', 'rules', 'concerns', 'checks', 'staircases', 'guides', 'plans', 'meetings', 'papers',
  'routines', 'local-plans', 'cases', 'access', 'audit', 'documents', 'imports', 'statistics', 'retention', 'contracts',
] as const;

/** One file of the house, by its path under its floor (`rules/evaluate.ts`). */
export interface Source {
  readonly floor: Floor;
  readonly path: string;
  readonly room: string;
  readonly isTest: boolean;
  readonly text: string;
  readonly imports: readonly string[];
  /** The imports that are there when the code runs: without those of types only. */
  readonly runtimeImports: readonly string[];
}

const folders = { core: 'plugins/trapp/core', server: 'plugins/trapp/server', admin: 'plugins/trapp/admin', web: 'plugins/trapp/web' } as const;

export const sources: readonly Source[] = floors.flatMap((floor) => codeUnder(join(root, folders[floor])).map((file) => read(floor, file)));
export const code = sources.filter(({ isTest }) => !isTest);

/** All TypeScript files under a folder. */
export function codeUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes('node_modules'))
    .sort();
}

function read(floor: Floor, file: string): Source {
  const path = relative(join(root, folders[floor]), file);
  const text = readFileSync(file, 'utf8');
  const imports = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  const typesOnly = typeImports(path, text);
  const runtimeImports = imports.filter((name) => !typesOnly.has(name));
  return { floor, path, room: roomOf(path), isTest: /\.test(-kit)?\.tsx?$/.test(path), text, imports, runtimeImports };
}

/** What the file imports as types and nothing else. */
function typeImports(path: string, text: string): Set<string> {
  const declarations = ts.createSourceFile(path, text, ts.ScriptTarget.Latest).statements.filter(ts.isImportDeclaration);
  const nameOf = (declaration: ts.ImportDeclaration) => (ts.isStringLiteral(declaration.moduleSpecifier) ? declaration.moduleSpecifier.text : '');
  const runs = new Set(declarations.filter((declaration) => !isForTypes(declaration)).map(nameOf));
  return new Set(declarations.map(nameOf).filter((name) => !runs.has(name)));
}

function isForTypes({ importClause }: ts.ImportDeclaration): boolean {
  if (importClause === undefined) return false;
  if (importClause.isTypeOnly) return true;
  const { name, namedBindings } = importClause;
  return name === undefined && namedBindings !== undefined && ts.isNamedImports(namedBindings) && namedBindings.elements.every((element) => element.isTypeOnly);
}

/** The room of a path under a floor: its first folder, or the file's own name when it stands on the floor itself. */
export function roomOf(path: string): string {
  return path.includes('/') ? (path.split('/')[0] ?? '') : path.replace(/\.tsx?$/, '');
}

/** Where a relative import leads: a floor and a path under it without ending, or null when it leaves the house. */
export function destination(source: Source, imported: string): { floor: Floor; path: string } | null {
  if (!imported.startsWith('.')) return null;
  const target = normalize(join(folders[source.floor], dirname(source.path), imported));
  const floor = floors.find((candidate) => target.startsWith(`${folders[candidate]}/`));
  return floor === undefined ? null : { floor, path: target.slice(folders[floor].length + 1) };
}

/** Every node of the file for which `wanted` has something to say. */
export function findings(source: Source, wanted: (node: ts.Node) => string | null): string[] {
  const file = ts.createSourceFile(source.path, source.text, ts.ScriptTarget.Latest, true, source.path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    const what = wanted(node);
    if (what !== null) found.push(`${source.floor}/${source.path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${what}`);
    node.forEachChild(visit);
  };
  visit(file);
  return found;
}
