import type { Routine } from '../../../plugins/trapp/core/routines/index';
import { assemblePack as assembleNamed, packNamed, readPackFile } from '../packs';

/** A file of the packs, as it is written. */
export const readPack = readPackFile;

/** The files of the pack put together into one document, not yet parsed. */
export const assemblePack = (): Record<string, unknown> => assembleNamed('sondre-land');

export const pack = (): Routine => packNamed('sondre-land');
