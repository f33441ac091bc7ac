/**
 * The other sites that may call with cookies: each named as browsers name it (https://a.example), and none by default. Throws for a star, and for what is no
 * such name: whoever writes "*" would let every page on the internet act as the one who is logged in.
 */
export function listedOrigins(given: readonly string[]): readonly string[] {
  const origins = given.map((origin) => origin.trim()).filter((origin) => origin !== '');
  for (const origin of origins) {
    const isNamed = !origin.includes('*') && URL.canParse(origin) && new URL(origin).origin === origin && /^https?:/.test(origin);
    if (!isNamed) throw new Error(`CORS_ORIGINS: "${origin}" is not the address of one site, such as https://a.example`);
  }
  return origins;
}
