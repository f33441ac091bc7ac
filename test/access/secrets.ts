import type { OperationId } from '../../plugins/trapp/core/contracts/index';
import { fingerprint } from '../../plugins/trapp/server/session/token';
import { theApp } from '../kit/app';

/**
 * What is meant to give a secret away, and in which field. A new token of an import source is set up where the files come
 * from; here only its SHA-256 is kept, so that its own answer is the one place to read it, once.
 * `login`, `changePassword` (a session), `beginCodes` and `confirmCodes` (an app's secret, spare codes) give theirs to
 * whoever shows the right password or code; here nobody does, so that nothing is excepted for them.
 */
const givesOnce: Partial<Record<OperationId, string>> = { renewSourceToken: 'token' };

/** Where secrets lie: hashes of passwords and of tokens, and what is sealed. */
const columns = [
  ['trapp_staff', 'password_hash'], ['trapp_sessions', 'token_hash'], ['trapp_login_codes', 'secret'], ['trapp_login_codes', 'spare'],
  ['trapp_import_sources', 'token_hash'], ['admin_users', 'password'], ['admin_users', 'reset_password_token'], ['admin_users', 'registration_token'],
] as const;
const settings = ['server.app.keys', 'admin.auth.secret', 'admin.apiToken.salt', 'admin.transfer.token.salt', 'admin.secrets.encryptionKey', 'plugin::trapp.auditKey', 'plugin::trapp.accounts.sealKey'] as const;

/** Password hashes whoever they are of, an admin's session, and what is long enough to be a token, a SHA-256 or something sealed. */
const looksLikeASecret = /scrypt\$[\w$+/=-]+|\$2[aby]\$\d\d\$[./\w]+|eyJ[\w-]+\.[\w-]+\.[\w-]+|[\w-]{32,}/g;
const isOneBySight = (text: string): boolean => /^(scrypt\$|\$2[aby]\$|eyJ[\w-]+\.)/.test(text);

export interface Answer {
  readonly text?: string;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** Reads every answer, and tells at the end which of them held a password hash, a secret, a token or a key. */
export class SecretsWatch {
  private readonly seen = new Map<string, OperationId[]>();
  private readonly known = new Set<string>();
  private readonly given = new Set<string>();
  private readonly keys: readonly string[];
  answersRead = 0;

  constructor() {
    this.keys = settings.flatMap((name) => theApp().config.get<string | string[]>(name)).flatMap((key) => key.split(','));
  }

  /** Learns what lies in the database now: some of the questions take a source or a session away. */
  async learn(): Promise<void> {
    const { connection } = theApp().db;
    for (const [table, column] of columns) {
      const held: string[] = await connection(table).whereNotNull(column).pluck(column);
      for (const one of held) for (const part of one.match(looksLikeASecret) ?? []) this.known.add(part);
    }
  }

  /** What somebody brings, a session cookie or an admin's token, is nothing to send back. */
  brought(headers: Readonly<Record<string, string>>): void {
    for (const part of Object.values(headers).join(' ').match(looksLikeASecret) ?? []) this.known.add(part);
  }

  heard(id: OperationId, { text = '', body, headers }: Answer): void {
    this.answersRead += 1;
    const all = `${text} ${JSON.stringify(headers)}`;
    const once: unknown = (body as Readonly<Record<string, unknown>> | null)?.[givesOnce[id] ?? ''];
    if (typeof once === 'string') this.given.add(once);
    for (const one of [...(all.match(looksLikeASecret) ?? []), ...this.keys.filter((key) => all.includes(key))]) {
      const by = this.seen.get(one);
      if (by === undefined) this.seen.set(one, [id]);
      else by.push(id);
    }
  }

  /** How many secrets there are to be found, and whether each kind is among them. */
  get holds(): { readonly secrets: number; readonly shortKeys: number; readonly scrypt: boolean; readonly bcrypt: boolean } {
    const all = [...this.known];
    return { secrets: all.length, shortKeys: this.keys.filter((key) => key.length < 32).length, scrypt: all.some((one) => one.startsWith('scrypt$')), bcrypt: all.some((one) => one.startsWith('$2')) };
  }

  knows(secret: string): boolean {
    return this.known.has(secret);
  }

  /** The operations that gave a secret as they are meant to. */
  get gaveOnce(): OperationId[] {
    return [...new Set([...this.given].flatMap((one) => this.seen.get(one) ?? []))];
  }

  /** What was told, and by which operation; a token is kept as its SHA-256 only, so that what was answered is hashed to be known again. */
  get told(): { readonly secret: string; readonly by: readonly OperationId[] }[] {
    const isSecret = (one: string) => this.known.has(one) || this.known.has(fingerprint(one)) || this.keys.includes(one) || isOneBySight(one);
    return [...this.seen].filter(([one, by]) => (this.given.has(one) ? by.length > 1 : isSecret(one))).map(([secret, by]) => ({ secret: secret.slice(0, 12), by: [...new Set(by)] }));
  }
}
