import { headIn, lineOf } from './heads';

const at = '2026-11-20T02:00:00.000Z';
const link = 'a'.repeat(64);

describe('sec-15: a line of an earlier check', () => {
  test.each([
    ['of a log with rows', { at, rows: 1234, link }],
    ['of a log that nothing is in yet', { at, rows: 0, link: '' }],
  ])('%s is read as it was printed, also when a space at its end is lost', (_, head) => {
    expect(headIn(lineOf(head))).toEqual(head);
    expect(headIn(`${lineOf(head).trimEnd()}\n`)).toEqual(head);
  });

  test.each(['', 'noe annet', `${at} 12`, `${at} 12 abc`, `${at} tolv ${link}`])('«%s» is none', (text) => {
    expect(headIn(text)).toBeUndefined();
  });
});
