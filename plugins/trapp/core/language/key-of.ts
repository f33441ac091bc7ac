const LONGEST = 60;

/** What a title comes to as a key: "Fravær i prosent" is "fravaer-i-prosent". Empty when nothing of it can stand in a key. */
export function keyFrom(title: string): string {
  const plain = title.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'o').replaceAll('å', 'a').replaceAll('đ', 'd').normalize('NFD').replace(/\p{M}/gu, '');
  return cut(plain.replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+/, ''), LONGEST);
}

/** A key made from what a thing is called, one that is not among those taken: authors never write keys, and a key stays when the title changes. */
export function keyOf(title: string, taken: Iterable<string> = []): string {
  const stem = keyFrom(title) || 'uten-navn';
  const known = new Set(taken);
  if (!known.has(stem)) return stem;
  for (let count = 2; ; count += 1) {
    const key = `${cut(stem, LONGEST - 5)}-${count}`;
    if (!known.has(key)) return key;
  }
}

function cut(key: string, longest: number): string {
  return key.slice(0, longest).replace(/-+$/, '');
}
