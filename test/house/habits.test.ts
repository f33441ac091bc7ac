import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { code, codeUnder, findings, root, sources } from './sources';

const nameless = /^(utils?|helpers?|common|shared|misc|lib|constants)$/;

describe('core asks nobody', () => {
  const core = code.filter(({ floor }) => floor === 'core');

  it('house: no clock, no chance, no console', () => {
    const impure = core.flatMap((source) =>
      findings(source, (node) => {
        if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0) return 'new Date()';
        if (ts.isPropertyAccessExpression(node) && /^(Date\.now|Math\.random|console\.\w+|crypto\.\w+|process\.\w+|performance\.\w+)$/.test(node.getText())) return node.getText();
        if (ts.isCallExpression(node) && /^(Date|fetch|setTimeout|setInterval|require)$/.test(node.expression.getText())) return `${node.expression.getText()}()`;
        return null;
      }),
    );
    expect(impure).toEqual([]);
  });
});

describe('the server', () => {
  it('house: strapi is spoken to in stores and where the house is put together', () => {
    const mayAsk = (path: string) => path.endsWith('.store.ts') || ['index.ts', 'register.ts', 'bootstrap.ts', 'first-run.ts'].includes(path);
    const wrong = code
      .filter(({ floor, path }) => floor === 'server' && !mayAsk(path))
      .flatMap((source) => findings(source, (node) => (ts.isPropertyAccessExpression(node) && node.expression.getText() === 'strapi' ? node.getText() : null)));
    expect(wrong).toEqual([]);
  });
});

describe('habits of every floor', () => {
  it('house: no any, and no complaint silenced', () => {
    const loose = sources.flatMap((source) => findings(source, (node) => (node.kind === ts.SyntaxKind.AnyKeyword ? 'any' : null)));
    const silenced = sources.filter(({ text }) => /@ts-(ignore|nocheck)/.test(text)).map(({ floor, path }) => `${floor}/${path}`);
    expect([...loose, ...silenced]).toEqual([]);
  });

  it('house: files stay readable: 300 lines, 250 for a component, 500 for a test', () => {
    const ceiling = (path: string) => (/\.test\.tsx?$/.test(path) ? 500 : path.endsWith('.tsx') ? 250 : 300);
    const files = ['plugins', 'src', 'config', 'test'].flatMap((folder) => codeUnder(join(root, folder)));
    const long = files.map((file) => ({ path: relative(root, file), lines: readFileSync(file, 'utf8').split('\n').length })).filter(({ path, lines }) => lines > ceiling(path));
    expect(long).toEqual([]);
  });

  it('house: names are kebab-case and say what is inside', () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
    const parts = (path: string) => path.split('/').flatMap((part, index, all) => (index === all.length - 1 ? part.split('.').slice(0, -1) : [part]));
    const wrong = sources.filter(({ path }) => parts(path).some((part) => !kebab.test(part) || nameless.test(part)));
    expect(wrong.map(({ floor, path }) => `${floor}/${path}`)).toEqual([]);
  });

  it('house: at most four folders under a floor', () => {
    expect(sources.filter(({ path }) => path.split('/').length > 5).map(({ floor, path }) => `${floor}/${path}`)).toEqual([]);
  });

  it('house: nothing is left for later', () => {
    const later = new RegExp(['TO', 'DO|FIX', 'ME|XXX'].join(''));
    expect(sources.filter(({ text }) => later.test(text)).map(({ floor, path }) => `${floor}/${path}`)).toEqual([]);
  });

  it('house: the floors have the rooms of core, or rooms of their own with a name', () => {
    const folders = ['core', 'server', 'admin', 'web'].flatMap((floor) => readdirSync(join(root, 'plugins/trapp', floor)));
    expect(folders.filter((name) => nameless.test(name))).toEqual([]);
  });
});

describe('what we stand on', () => {
  const read = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8')) as unknown;

  it('house: every package is pinned to one version', () => {
    const { dependencies, devDependencies } = read('package.json') as Record<'dependencies' | 'devDependencies', Record<string, string>>;
    expect(Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('house: the lock file names no registry', () => {
    expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toContain('"resolved"');
  });

  it('sec-8: the jsonpath of the rules engine is the repaired one, everywhere', () => {
    const { packages } = read('package-lock.json') as { packages: Record<string, { version?: string }> };
    const versions = Object.entries(packages).filter(([path]) => path.endsWith('node_modules/jsonpath-plus')).map(([, { version }]) => version);
    expect(versions).toEqual(['11.3.0']);
  });
});
