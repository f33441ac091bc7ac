import { createRequire } from 'node:module';
import { Readable } from 'node:stream';

/** What becomes of a mail: `uncertain` when nobody can say whether it was taken, so that it must not be sent again. */
export type MailFate = 'sent' | 'later' | 'refused' | 'uncertain';

export interface Mail {
  /** The same for each attempt at the same mail, so that whoever gets it twice can see that it is one. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** The way out for mail. Never throws: what went wrong is its answer. */
export interface Mailer {
  send(mail: Mail): Promise<MailFate>;
}

/** The package comes without types; this is as much of it as is used. */
interface Transport {
  sendMail(mail: { from: string; to: string; subject: string; text: Readable; messageId: string; headers: Record<string, string> }): Promise<unknown>;
  close(): void;
}
const { createTransport } = createRequire(__filename)('nodemailer') as { createTransport(options: object): Transport };

export interface MailSettings {
  /** `smtp://user:password@host:port`, or `smtps://` where TLS comes first. */
  readonly url: string;
  readonly from: string;
}

/** Mail by SMTP. The only file that knows how. */
export function smtpMailer({ url, from }: MailSettings): Mailer {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const auth = username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } };
  const options = { host: hostname, port: Number(port || (secure ? 465 : 587)), secure, ...auth, connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };
  const domain = from.replace(/^.*@/, '').replace(/[^\w.-].*$/, '');
  return {
    send: async ({ id, to, subject, text }) => {
      const transport = createTransport(options);
      // Asked for when the server has let us in; until then nothing of the mail has left the house.
      let hasLeft = false;
      const body = new Readable({
        read() {
          hasLeft = true;
          this.push(text);
          this.push(null);
        },
      });
      try {
        await transport.sendMail({ from, to, subject, text: body, messageId: `<${id}@${domain}>`, headers: { 'Auto-Submitted': 'auto-generated' } });
        return 'sent';
      } catch (error) {
        return fateOf(error, hasLeft);
      } finally {
        transport.close();
      }
    },
  };
}

/** A server that answers with a number has not taken the mail. One that falls silent after the text was on its way may have. */
function fateOf(error: unknown, hasLeft: boolean): MailFate {
  const code: unknown = typeof error === 'object' && error !== null && 'responseCode' in error ? error.responseCode : undefined;
  if (typeof code === 'number') return code >= 500 ? 'refused' : 'later';
  return hasLeft ? 'uncertain' : 'later';
}
