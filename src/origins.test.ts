import { listedOrigins } from './origins';

test('sec-13: the sites that may call with cookies are named one by one; none by default', () => {
  expect(listedOrigins([''])).toEqual([]);
  expect(listedOrigins(['https://a.example', ' http://localhost:3000 '])).toEqual(['https://a.example', 'http://localhost:3000']);
});

test.each(['*', 'https://*.example', 'null', 'a.example', 'https://a.example/', 'https://a.example/app', 'https://user@a.example', 'file:///etc'])('sec-13: %s is refused', (origin) => {
  expect(() => listedOrigins(['https://a.example', origin])).toThrow('CORS_ORIGINS');
});
