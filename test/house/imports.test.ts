import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { code, destination, root, roomOf, roomsInOrder, type Floor, type Source } from './sources';

const packageOf = (name: string) => name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/');
const isOutside = (name: string) => !name.startsWith('.');
const where = ({ floor, path }: Source, imported: string) => `${floor}/${path} imports ${imported}`;

/** Every import of the floor that `isWrong` objects to. */
function wrongImports(floor: Floor, isWrong: (source: Source, imported: string) => boolean): string[] {
  return code.filter((source) => source.floor === floor).flatMap((source) => source.imports.filter((imported) => isWrong(source, imported)).map((imported) => where(source, imported)));
}

describe('what each floor may touch', () => {
  it('house: core imports zod, and the rules engine in one file', () => {
    expect(wrongImports('core', ({ path }, name) => isOutside(name) && name !== 'zod' && !(name === 'json-rules-engine' && path === 'rules/evaluate.ts'))).toEqual([]);
  });

  it('house: the server knows no browser', () => {
    expect(wrongImports('server', (_, name) => /^(react|@digdir|@navikt|@tanstack|@hookform|styled-components|@strapi\/(design-system|icons|admin))/.test(name))).toEqual([]);
  });

  it('house: pdfmake is imported where documents become PDF, and nowhere else', () => {
    const wrong = code.filter(({ floor, path, imports }) => imports.some((name) => packageOf(name) === 'pdfmake') && !(floor === 'server' && /^documents\/pdf[^/]*\.ts$/.test(path)));
    expect(wrong.map(({ floor, path }) => `${floor}/${path}`)).toEqual([]);
  });

  it('house: mail leaves the house through one file', () => {
    const wrong = code.filter(({ floor, path, text }) => text.includes("'nodemailer'") && !(floor === 'server' && path === 'mail/mailer.ts'));
    expect(wrong.map(({ floor, path }) => `${floor}/${path}`)).toEqual([]);
  });

  it('house: the admin pages stand on the Strapi admin', () => {
    const allowed = /^(react(-dom|-router-dom|-intl)?|styled-components|zod|@strapi\/(design-system|icons|strapi)|@dnd-kit\/.+)$/;
    expect(wrongImports('admin', (_, name) => isOutside(name) && (!allowed.test(packageOf(name)) || name === '@strapi/strapi'))).toEqual([]);
  });

  it('house: the staff and home pages know no Strapi and no Node', () => {
    const allowed = /^(react(-dom|-router-dom|-hook-form)?|@hookform\/resolvers|zod|@digdir\/.+|@navikt\/aksel-icons|@tanstack\/react-query|uqr)$/;
    expect(wrongImports('web', (_, name) => isOutside(name) && !allowed.test(packageOf(name)))).toEqual([]);
  });

  it('house: a floor reaches only itself and core', () => {
    for (const floor of ['core', 'server', 'admin', 'web'] as const) {
      const strays = (source: Source, name: string) => {
        if (isOutside(name) || (floor === 'web' && name.endsWith('.css'))) return false;
        const to = destination(source, name);
        // Content packs are data that the server reads.
        if (to === null) return !(floor === 'server' && /\/packs\//.test(name));
        return to.floor !== floor && to.floor !== 'core';
      };
      expect(wrongImports(floor, strays)).toEqual([]);
    }
  });

  it('house: what runs is a dependency, not a development one', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
    const typesOnly = new Set(['koa']);
    const missing = code.flatMap((source) =>
      source.imports
        .filter((name) => isOutside(name) && !name.startsWith('node:') && !typesOnly.has(name) && !(packageOf(name) in dependencies))
        .map((name) => where(source, name)),
    );
    expect(missing).toEqual([]);
  });
});

describe('rooms and their doors', () => {
  it('house: every room of core has its place in the order', () => {
    const order: readonly string[] = roomsInOrder;
    expect([...new Set(code.filter(({ floor }) => floor === 'core').map(({ room }) => room))].filter((room) => !order.includes(room))).toEqual([]);
  });

  it('house: a room of core uses only rooms to its left', () => {
    const order: readonly string[] = roomsInOrder;
    const looksRight = (source: Source, name: string) => {
      const to = destination(source, name);
      return to !== null && order.indexOf(roomOf(to.path)) > order.indexOf(source.room);
    };
    expect(wrongImports('core', looksRight)).toEqual([]);
  });

  it('house: another room of core is entered by its door', () => {
    const throughTheWindow = (source: Source, name: string) => {
      const to = destination(source, name);
      if (to === null || to.floor !== 'core') return false;
      const isSameRoom = source.floor === 'core' && roomOf(to.path) === source.room;
      return !isSameRoom && to.path !== 'refusals' && to.path !== `${roomOf(to.path)}/index`;
    };
    for (const floor of ['core', 'server', 'admin', 'web'] as const) expect(wrongImports(floor, throughTheWindow)).toEqual([]);
  });

  it('house: relative imports name no ending', () => {
    for (const floor of ['core', 'server', 'admin', 'web'] as const) {
      expect(wrongImports(floor, (_, name) => name.startsWith('.') && /\.(ts|tsx|js|mjs)$/.test(name))).toEqual([]);
    }
  });

  it.each(['server', 'admin', 'web'] as const)('house: the rooms of %s stand in no circle', (floor) => {
    expect(circles(floor)).toEqual([]);
  });
});

/** Rooms that reach themselves through others. Files on the floor itself put rooms together, so they are no room. */
function circles(floor: Floor): string[] {
  const reach = new Map<string, Set<string>>();
  for (const source of code) {
    if (source.floor !== floor || !source.path.includes('/')) continue;
    for (const name of source.runtimeImports) {
      const to = destination(source, name);
      if (to === null || to.floor !== floor || !to.path.includes('/') || roomOf(to.path) === source.room) continue;
      reach.set(source.room, (reach.get(source.room) ?? new Set()).add(roomOf(to.path)));
    }
  }
  const walk = (room: string, trail: readonly string[]): string[] =>
    [...(reach.get(room) ?? [])].flatMap((next) => {
      if (next === trail[0]) return [[...trail, next].join(' -> ')];
      return trail.includes(next) ? [] : walk(next, [...trail, next]);
    });
  // Each circle is told once: from its first room in the alphabet.
  return [...reach.keys()].flatMap((room) => walk(room, [room])).filter((circle) => circle.split(' -> ').every((room) => room >= (circle.split(' -> ')[0] ?? '')));
}
