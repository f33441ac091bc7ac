const letters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a', é: 'e', è: 'e', ê: 'e', ò: 'o', ó: 'o', ô: 'o', ä: 'a', ö: 'o', ü: 'u', č: 'c', đ: 'd', š: 's', ž: 'z', á: 'a' };
const LONGEST = 60;

/** A key made from what a thing is called, one that is not among those taken: authors never write keys, and a key stays when the title changes. */
export function keyOf(title: string, taken: Iterable<string> = []): string {
  const plain = [...title.trim().toLocaleLowerCase('nb')].map((letter) => letters[letter] ?? letter).join('');
  const words = plain.replace(/[^a-z0-9]+/g, '-').replace(/^[-0-9]+|-+$/g, '');
  const stem = cut(words, LONGEST) || 'uten-navn';
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
