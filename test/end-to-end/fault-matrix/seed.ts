import { randomInt } from 'node:crypto';

const { LINGKA_FAULT_SEED: given = '' } = process.env;

/** What all chance comes from; a run that failed is had again with `LINGKA_FAULT_SEED`. */
export const seed = given === '' ? randomInt(2 ** 31) : Number(given);
