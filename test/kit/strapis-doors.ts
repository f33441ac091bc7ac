import { theApp } from './app';

interface Route {
  readonly methods: readonly string[];
  readonly path: string;
}

const verbs = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
/** Logging out would shut the door behind the one who goes on asking. */
const shutsBehind = /\/logout$|\/users\/me\/sessions/;

/** Every way in that is Strapi's and not ours, with nobody's id where it asks for one. */
export function strapisDoors(): { readonly method: string; readonly path: string }[] {
  const routes = theApp().server.listRoutes() as unknown as Route[];
  const theirs = routes.filter(({ path }) => !/^\/(api\/)?trapp(\/|$)/.test(path) && !shutsBehind.test(path));
  return theirs.flatMap(({ methods, path }) => methods.filter((method) => verbs.includes(method)).map((method) => ({ method, path: path.replace(/:\w+(\([^)]*\))?[*+?]?/g, '999999').replace(/\(\.\*\)/g, 'x') })));
}
