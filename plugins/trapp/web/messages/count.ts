/** "1 dag", "2 dager", "0,5 dager": the number with its word. */
export function count(number: number, one: string, many: string): string {
  return `${String(Math.round(number * 10) / 10).replace('.', ',')} ${number === 1 ? one : many}`;
}
