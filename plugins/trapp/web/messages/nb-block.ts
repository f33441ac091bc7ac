import type { BlockDecision } from '../../core/people/index';
import { worded } from '../language/unit';

interface Line {
  readonly ground: string;
  readonly text: string;
  readonly from: string;
  readonly by: string;
  readonly on: string;
}
type GroundOf<What extends BlockDecision['what']> = Extract<BlockDecision, { what: What }>['ground'];

const because = ({ ground, text }: Line) => (text === '' ? `${ground}.` : `${ground}. ${/[.!?]$/.test(text) ? text : `${text}.`}`);
const decided = ({ by, on }: Line) => `Skrevet av ${by} ${on}`;

/** That a guardian is to be given nothing, why, and that it is over. */
export const nbBlock = worded({
  block: {
    open: (name: string) => `Sperr for ${name}`,
    lead: 'Den som er sperret, får ingenting fra skolen: ikke innkalling, plan eller referat, og kan ikke svare på samtykke. Det gjelder med en gang, og ingen fil fra skolesystemet gjør det om. De som følger opp eleven, ser at den foresatte ikke skal kontaktes. Grunnen ser bare rektor.',
    ground: 'Hva bygger sperren på?',
    grounds: { restraining_order: 'Besøksforbud eller annet vedtak fra retten eller politiet', lost_responsibility: 'Har ikke lenger foreldreansvar', other: 'Noe annet' } satisfies Record<GroundOf<'block'>, string>,
    from: 'Gjelder fra',
    save: 'Sperr',
    saved: 'Den foresatte er sperret, og skal ikke ha opplysninger.',
    line: (line: Line) => `Sperret fra ${line.from}. ${because(line)} ${decided(line)}.`,
  },
  lift: {
    open: (name: string) => `Opphev sperren for ${name}`,
    lead: 'Når sperren er opphevet, får den foresatte det samme som andre med foreldreansvar. Har hen ikke foreldreansvar, får hen fortsatt ingenting.',
    ground: 'Hvorfor oppheves sperren?',
    grounds: { over: 'Det den bygget på, gjelder ikke lenger', mistake: 'Den ble satt ved en feil', other: 'Noe annet' } satisfies Record<GroundOf<'lift'>, string>,
    from: 'Opphevet fra',
    save: 'Opphev sperren',
    saved: 'Sperren er opphevet.',
    line: (line: Line) => `Opphevet fra ${line.from}. ${because(line)} ${decided(line)}.`,
  },
  text: 'Kort om grunnen',
  textHelp: 'Hvem som har bestemt det, og når. Skriv ikke mer enn den som skal vurdere det igjen, trenger.',
  need: {
    ground: 'Velg en grunn.',
    text: 'Skriv kort hvorfor.',
    from: 'Velg en dag.',
    past: 'Velg i dag eller en dag som har vært. Sperren gjelder med en gang den settes.',
  },
} as const);
