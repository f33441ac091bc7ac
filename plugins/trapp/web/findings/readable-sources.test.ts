import { readableSources } from './readable-sources';

test('a reader is shown laws and documents, not codes', () => {
  expect(readableSources(['S10', 'S39', 'opplæringslova § 10-6', 'U7', 'Veileder 2024'])).toEqual(['opplæringslova § 10-6', 'Veileder 2024']);
});
