import { z } from 'zod';

/** Apart from the arithmetic of `day.ts`, so that a page that counts days need not load a schema library. */
export const daySchema = z.iso.date();
export const momentSchema = z.iso.datetime();
