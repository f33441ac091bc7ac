import type { Premises } from '../premises';
import type { Mailer } from './mailer';
import { words } from './messages.nb';

/** Longer than any mail takes; whoever is silent for so long has been stopped, and may have sent it. */
const CLAIM_MS = 10 * 60_000;
const MINUTE = 60_000;
/** How long to wait before each further attempt. After the last one the mail is given up: tomorrow there is another. */
const WAITS_MS = [5 * MINUTE, 15 * MINUTE, 60 * MINUTE, 180 * MINUTE];

/**
 * Sends what waits, one at a time. Each mail is claimed before it is sent and marked afterwards: whoever is stopped in between leaves it claimed, and it is
 * never sent again. A mail that comes too late to be true is not sent at all.
 */
export async function sendOutbox(premises: Premises, mailer: Mailer): Promise<void> {
  const { stores, clock, newId, transaction } = premises;
  const holder = newId();
  for (;;) {
    const now = clock.now();
    const mail = await transaction(() => stores.mail.claim(holder, { now, until: later(now, CLAIM_MS) }));
    if (mail === undefined) return;
    if (mail.day !== clock.today()) {
      await transaction(() => stores.mail.finish(mail.id, 'expired'));
      continue;
    }
    const fate = await mailer.send({ id: mail.id, to: mail.to, subject: words.subject, text: mail.atOnce ? words.atOnce(stores.mail.address()) : words.text(mail.things, stores.mail.address()) });
    const wait = WAITS_MS[mail.attempts];
    if (fate !== 'later') await transaction(() => stores.mail.finish(mail.id, fate));
    else if (wait === undefined) await transaction(() => stores.mail.finish(mail.id, 'refused'));
    else await transaction(() => stores.mail.retry(mail.id, later(clock.now(), wait)));
  }
}

function later(moment: string, ms: number): string {
  return new Date(Date.parse(moment) + ms).toISOString();
}
