import { DEMO_ADMINS, DEMO_PASSWORD } from './make-demo';

export { DEMO_ADMINS, DEMO_PASSWORD, makeDemo } from './make-demo';

interface DemoDescription {
  readonly logins: readonly { readonly role: string; readonly door: '/app' | '/admin'; readonly username: string; readonly password: string }[];
  readonly holds: readonly { readonly what: string; readonly count: string }[];
}

/** What a newcomer needs to look around: one login for each role, and what there is to see. */
export function describeDemo(): DemoDescription {
  const staff = [
    ['Kontaktlærer, 8A', 'larer.tindelia.8a'],
    ['Faglærer', 'faglarer'],
    ['Avdelingsleder', 'avdelingsleder'],
    ['Rektor', 'rektor'],
    ['Fraværsteam', 'fravarsteam'],
    ['Styrer, barnehage', 'styrer.lyngmo'],
  ] as const;
  return {
    logins: [
      ...staff.map(([role, username]) => ({ role, door: '/app' as const, username, password: DEMO_PASSWORD })),
      ...DEMO_ADMINS.map(({ title, email }) => ({ role: title, door: '/admin' as const, username: email, password: DEMO_PASSWORD })),
    ],
    holds: [
      { what: 'schools and kindergartens', count: '3' },
      { what: 'children', count: 'about 400' },
      { what: 'worked cases', count: '2 (Amin in 8A, Celine in 6A at Havnesund)' },
      { what: 'cases beside them', count: '3 (Sofie in 9A waits for PPT, Ludvig in 10A does not come, Linh in 7A came with hers)' },
      { what: 'concerns that were raised', count: '2 (a pupil in 9A, Live in the kindergarten)' },
      { what: "schools' own plans", count: '3 asked for (Tindelia has one, Havnesund has begun, the kindergarten has not)' },
      { what: 'routines', count: '2 in force (schools, kindergarten), 4 as drafts (Ås, Bergen, Bufetat, a small one to begin with)' },
    ],
  };
}
