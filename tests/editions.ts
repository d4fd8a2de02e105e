/** The edition whose figures the tests know; the one in force may be another by then. */
import { editions, findEdition } from '../src/rules';

export const edition90 = findEdition('90/2021')!;

/** Every edition that ships, as a sentence lists them. */
export const SHORTS = editions.map(({ short }) => short).join(', ');
