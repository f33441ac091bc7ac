import { remarkWords } from './remark-words';

const span = { from: '2026-11-12', to: '2026-11-19' };

it.each<[string, Parameters<typeof remarkWords>, RegExp[]]>([
  ['a silent class', [{ kind: 'silent', groupId: 'a', ...span, schoolDays: 6, expected: 11.7, usualFrom: 'own' }, '8A'], [/^Ingen fravær i 8A$/, /6 skoledager.*rundt 12/, /kontaktlæreren/]],
  ['a class measured by the school', [{ kind: 'silent', groupId: 'a', ...span, schoolDays: 6, expected: 11.7, usualFrom: 'school' }, '8A'], [/8A/, /så stor klasse/, /filen/]],
  ['a silent school', [{ kind: 'silent', groupId: null, ...span, schoolDays: 5, expected: 80, usualFrom: 'own' }, null], [/hele skolen/, /rundt 80/, /skoleruta/]],
  ['a class that is all away', [{ kind: 'crowded', groupId: 'a', ...span, away: 24, pupils: 25 }, '8A'], [/8A/, /24 av 25/, /tur/]],
  ['rows on top of rows', [{ kind: 'twice', groupId: null, ...span, schoolDays: 3, away: 6 }, null], [/flere ganger/, /3 skoledager.*6 elever/, /importer/]],
  ['another habit', [{ kind: 'unknown_cause', groupId: 'a', ...span, share: 0.8, usual: 0.2, pupils: 8 }, '8A'], [/8A/, /80 %.*20 %/, /enige/]],
])('S78 B90: %s is told with figures and what to do, and without blame', (_, [remark, name], expected) => {
  const { title, why, todo } = remarkWords(remark, name);
  [title, why, todo].forEach((words, index) => expect(words).toMatch(expected[index] as RegExp));
  expect(`${title} ${why} ${todo}`).not.toMatch(/glemt|slurv|feilført|skyld/i);
});
