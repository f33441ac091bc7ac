import { z } from 'zod';
import { saying } from '../language/index';

/** As a reader with weak sight needs it for small text (WCAG 1.4.3). */
const LEAST = 4.5;

/** A colour for headings and lines, dark enough to be read on white. */
export const paperColourSchema = z
  .string()
  .refine((colour) => /^#[0-9a-f]{6}$/.test(colour), saying({ nb: 'Skriv fargen som # og seks tegn, for eksempel #17485c.', nn: 'Skriv fargen som # og seks teikn, til dømes #17485c.', en: 'Write the colour as # and six characters, for example #17485c.' }))
  .refine((colour) => !/^#[0-9a-f]{6}$/.test(colour) || contrastOnWhite(colour) >= LEAST, saying({ nb: 'Fargen er for lys til å leses på hvitt papir. Velg en mørkere.', nn: 'Fargen er for lys til å lesast på kvitt papir. Vel ein mørkare.', en: 'The colour is too light to be read on white paper. Choose a darker one.' }));

/** Contrast to white by WCAG: 21 is black, 1 is white. */
export function contrastOnWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

function channelsOf(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
}
