import { DEMO_COORDINATOR, DEMO_PASSWORD } from './make-demo';

export { DEMO_COORDINATOR, DEMO_PASSWORD, makeDemo } from './make-demo';

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
  ] as const;
  return {
    logins: [
      ...staff.map(([role, username]) => ({ role, door: '/app' as const, username, password: DEMO_PASSWORD })),
      { role: 'Koordinator', door: '/admin', username: DEMO_COORDINATOR, password: DEMO_PASSWORD },
    ],
    holds: [
      { what: 'schools and kindergartens', count: '3' },
      { what: 'children', count: 'about 400' },
      { what: 'worked cases', count: '2 (Amin in 8A, Celine in 6A at Havnesund)' },
    ],
  };
}
