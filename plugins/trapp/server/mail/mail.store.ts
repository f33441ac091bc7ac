import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Day, Moment } from '../../core/calendar/index';
import type { Transaction } from '../absences/transaction';
import { required } from '../columns';
import { widened } from '../row-security/acting';
import { smtpMailer, type MailFate, type Mailer } from './mailer';

const SETTINGS = 'trapp_mail_settings';
const OUTBOX = 'trapp_outbox';

export const mailSettingsModel = {
  uid: 'trapp::mail-setting',
  singularName: 'trapp_mail_setting',
  tableName: SETTINGS,
  attributes: {
    id: { type: 'increments' },
    staff: { type: 'string', column: { unique: true, notNullable: true } },
    address: { type: 'string' },
    daily: { type: 'boolean', column: { notNullable: true } },
  },
} as const;

export const outboxModel = {
  uid: 'trapp::outbox-mail',
  singularName: 'trapp_outbox_mail',
  tableName: OUTBOX,
  attributes: {
    id: { type: 'increments' },
    ref: { type: 'string', column: { unique: true, notNullable: true } },
    /** Day and person: two instances that write at once write one. */
    slot: { type: 'string', column: { unique: true, notNullable: true } },
    day: required,
    recipient: required,
    /** How many things wait: all that the mail says. */
    things: { type: 'integer', column: { notNullable: true } },
    status: required,
    attempts: { type: 'integer', column: { notNullable: true } },
    /** While it waits, when to try next; while it is being sent, until when whoever does so is believed to be alive. */
    nextAt: required,
    holder: { type: 'string' },
  },
  indexes: [{ name: 'trapp_outbox_status', columns: ['status', 'next_at'] }],
} as const;

/** Where a member of staff gets mail, and whether they want the daily one. */
export interface MailWish {
  readonly address: string | null;
  readonly daily: boolean;
}
export interface OutboxMail {
  readonly id: string;
  readonly day: Day;
  readonly to: string;
  readonly things: number;
  readonly attempts: number;
  /** Written the moment something happened, and not with the day's other things. */
  readonly atOnce: boolean;
}
type Fate = Exclude<MailFate, 'later'> | 'expired';

/** Who wants mail, and the mail on its way out. A mail is written together with what it is about, and sent afterwards. */
export interface MailStore {
  /** Null when the installation has no way out for mail. */
  mailer(): Mailer | null;
  /** Where people log in; empty when nobody has said. */
  address(): string;
  wish(staffId: string): Promise<MailWish>;
  saveWish(staffId: string, wish: MailWish): Promise<void>;
  /** Staff with an account in use who have an address and want the daily mail. */
  recipients(): Promise<{ staffId: string; address: string }[]>;
  /** Mail of a day for a person who has none of that day already, for the same reason: the daily one, or the municipality's asking for a local plan. */
  put(mails: readonly { readonly id: string; readonly staffId: string; readonly day: Day; readonly to: string; readonly things: number; readonly why?: 'local_plan' }[], at: Moment): Promise<void>;
  /** Mail now, to those of them who have an address, whether or not they want the daily one: somebody has opened a case in an emergency. */
  tellAtOnce(staffIds: readonly string[], mail: { readonly why: string; readonly day: Day; readonly newId: () => string }, at: Moment): Promise<void>;
  /** The next mail that waits: it is the holder's until the moment. What another held beyond its time may have been sent, and is left alone for ever. */
  claim(holder: string, times: { readonly now: Moment; readonly until: Moment }): Promise<OutboxMail | undefined>;
  finish(id: string, fate: Fate): Promise<void>;
  retry(id: string, nextAt: Moment): Promise<void>;
  forget(before: Day): Promise<void>;
}

const bit = z.union([z.boolean(), z.number()]).transform(Boolean);
const wishRow = z.object({ address: z.string().nullable(), daily: bit });
const addressRows = z.array(z.object({ staff: z.string(), address: z.string() }));
const mailRow = z.object({ ref: z.string(), slot: z.string(), day: z.string(), recipient: z.string(), things: z.number(), attempts: z.number() });
/** How the slot of a mail begins that is not the day's. */
const AT_ONCE = 'at once|';
const told = z.object({ mail: z.object({ url: z.string(), from: z.string(), address: z.string() }) });

/** Where staff with an account in use get their mail. */
const addresses = (trx: Transaction) =>
  trx(`${SETTINGS} as m`).join('trapp_staff as s', 's.ref', 'm.staff').select('m.staff', 'm.address').where('s.active', true).whereNotNull('m.address').orderBy('m.id');

/** Puts a mail in the outbox, unless its slot is taken. */
async function post(trx: Transaction, mail: { readonly ref: string; readonly slot: string; readonly day: Day; readonly recipient: string; readonly things: number }, at: Moment): Promise<void> {
  await trx(OUTBOX).insert({ ...mail, status: 'waiting', attempts: 0, next_at: at, holder: null }).onConflict('slot').ignore();
}

export function createMailStore(strapi: Core.Strapi): MailStore {
  const settings = () => told.parse(strapi.config.get('plugin::trapp')).mail;
  return {
    mailer: () => {
      const { url, from } = settings();
      return url === '' || from === '' ? null : smtpMailer({ url, from });
    },
    address: () => settings().address,
    wish: async (staffId) =>
      strapi.db.transaction(async ({ trx }) => {
        const row: unknown = await trx(SETTINGS).first('address', 'daily').where('staff', staffId);
        return row === undefined ? { address: null, daily: true } : wishRow.parse(row);
      }),
    saveWish: async (staffId, { address, daily }) =>
      strapi.db.transaction(async ({ trx }) => {
        await trx(SETTINGS).insert({ staff: staffId, address, daily }).onConflict('staff').merge(['address', 'daily']);
      }),
    recipients: async () =>
      strapi.db.transaction(async ({ trx }) => {
        const query = addresses(trx).where('m.daily', true);
        return addressRows.parse(await query).map(({ staff, address }) => ({ staffId: staff, address }));
      }),
    put: async (mails, at) =>
      strapi.db.transaction(async ({ trx }) => {
        for (const { id, staffId, day, to, things, why = 'daily' } of mails) await post(trx, { ref: id, slot: `${why}|${day}|${staffId}`, day, recipient: to, things }, at);
      }),
    tellAtOnce: (staffIds, { why, day, newId }, at) =>
      widened(strapi.db, 'mail to those who must know of it at once: where it goes is theirs alone', async () =>
        strapi.db.transaction(async ({ trx }) => {
          const query = addresses(trx).whereIn('m.staff', [...staffIds]);
          for (const { staff, address } of addressRows.parse(await query)) await post(trx, { ref: newId(), slot: `${AT_ONCE}${why}|${staff}`, day, recipient: address, things: 1 }, at);
        })),
    claim: async (holder, { now, until }) =>
      strapi.db.transaction(async ({ trx }) => {
        await trx(OUTBOX).where('status', 'sending').where('next_at', '<', now).update({ status: 'uncertain' });
        const next: { id: number } | undefined = await trx(OUTBOX).first('id').where('status', 'waiting').where('next_at', '<=', now).orderBy('id');
        if (next === undefined) return undefined;
        // Of two who found the same, the second finds that it waits no more.
        const mine = await trx(OUTBOX).where({ id: next.id, status: 'waiting' }).update({ status: 'sending', holder, next_at: until });
        if (mine === 0) return undefined;
        const { ref, recipient, slot, ...rest } = mailRow.parse(await trx(OUTBOX).first(Object.keys(mailRow.shape)).where('id', next.id));
        return { id: ref, to: recipient, atOnce: slot.startsWith(AT_ONCE), ...rest };
      }),
    finish: async (id, fate) =>
      strapi.db.transaction(async ({ trx }) => {
        await trx(OUTBOX).where({ ref: id, status: 'sending' }).update({ status: fate });
      }),
    retry: async (id, nextAt) =>
      strapi.db.transaction(async ({ trx }) => {
        await trx(OUTBOX).where({ ref: id, status: 'sending' }).update({ status: 'waiting', next_at: nextAt, attempts: trx.raw('attempts + 1') });
      }),
    forget: async (before) =>
      strapi.db.transaction(async ({ trx }) => {
        await trx(OUTBOX).where('day', '<', before).delete();
      }),
  };
}
