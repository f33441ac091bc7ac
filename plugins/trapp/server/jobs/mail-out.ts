import { timeInNorway } from '../clock';
import { sendOutbox } from '../mail/send-outbox';
import { writeDailyMail } from '../mail/write-daily-mail';
import type { Premises } from '../premises';

export const EVERY_FEW_MINUTES = '2-59/5 * * * *';

/** When people are on their way to work. */
const SEVEN = '07:00';

/** Writes the day's mail when its hour has come, and sends what waits. Nothing, where there is no way out for mail. Two at the same time are one. */
export function mailOut(premises: Premises): () => Promise<void> {
  let running: Promise<void> | null = null;
  const work = async () => {
    const mailer = premises.stores.mail.mailer();
    if (mailer === null) return;
    try {
      if (timeInNorway(premises.clock.now()) >= SEVEN) await writeDailyMail(premises);
      await sendOutbox(premises, mailer);
    } catch (error) {
      premises.report('mailOut', error);
    }
  };
  return () => (running ??= work().finally(() => (running = null)));
}
