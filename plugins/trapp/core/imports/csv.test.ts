import { createCsvReader, isCsvFault, type CsvFault } from './csv';

/** Every row of the pieces, or the fault that ended it. */
function rowsOf(pieces: readonly string[], longest = 1_000): (string[] | CsvFault)[] {
  const reader = createCsvReader(';', longest);
  const rows: (string[] | CsvFault)[] = [];
  for (const [index, piece] of pieces.entries()) {
    reader.push(piece, index === pieces.length - 1);
    for (let row = reader.next(); row !== undefined; row = reader.next()) {
      rows.push(row);
      if (isCsvFault(row)) return rows;
    }
  }
  return rows;
}

const texts: readonly (readonly [string, string, string[][]])[] = [
  ['CR LF', 'a;b\r\nc;d\r\n', [['a', 'b'], ['c', 'd']]],
  ['LF, without one at the end', 'a;b\nc;d', [['a', 'b'], ['c', 'd']]],
  ['CR', 'a;b\rc;d\r', [['a', 'b'], ['c', 'd']]],
  ['empty cells and empty rows', ';\r\n\r\na;', [['', ''], [''], ['a', '']]],
  ['a delimiter, a line and a quote inside quotes', 'a;"b;""c""\r\nd"\r\ne;f', [['a', 'b;"c"\r\nd'], ['e', 'f']]],
  ['a quote inside a cell means nothing', 'a;5" skjerm;b\nc;d;e', [['a', '5" skjerm', 'b'], ['c', 'd', 'e']]],
  ['a quoted cell with more after it is taken as it stands', '"Kari" Nordmann;b\nc;d', [['"Kari" Nordmann', 'b'], ['c', 'd']]],
];

describe('createCsvReader', () => {
  it.each(texts)('S31 D3: %s', (_, text, rows) => {
    expect(rowsOf([text])).toEqual(rows);
  });

  it.each(texts)('S31 D3: %s, wherever the text is cut', (_, text, rows) => {
    for (let cut = 1; cut < text.length; cut += 1) expect(rowsOf([text.slice(0, cut), text.slice(cut)])).toEqual(rows);
  });

  it('S31 D2: a row that is too long ends the file, and says which', () => {
    expect(rowsOf([`a;b\n${'x'.repeat(1_001)};c\nd;e`])).toEqual([['a', 'b'], { fault: 'row_too_long', row: 2 }]);
    expect(rowsOf([`a;b\n${'x'.repeat(600)}`, 'x'.repeat(600), 'x\n'])).toEqual([['a', 'b'], { fault: 'row_too_long', row: 2 }]);
  });

  it('S31 D2: a quote that is never closed ends the file, and says where', () => {
    expect(rowsOf(['a;b\nc;"d\ne;f'])).toEqual([['a', 'b'], { fault: 'quote_open', row: 2 }]);
  });
});
