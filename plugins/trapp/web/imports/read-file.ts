/** The file's bytes as base64, which is how files travel inside our JSON. */
export async function readFile(file: File): Promise<{ name: string; base64: string }> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const pieces: string[] = [];
  // In pieces: a call takes only so many arguments. A multiple of three, so that no piece ends in padding.
  for (let start = 0; start < bytes.length; start += 0x6000) pieces.push(btoa(String.fromCharCode(...bytes.subarray(start, start + 0x6000))));
  return { name: file.name, base64: pieces.join('') };
}
