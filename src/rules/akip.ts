/** The AKIP worksheets, in the shape of an edition: the same judge adds them up. Apart from the ZI editions, which a ZI unit chooses from. */
import criteria from './akip/criteria-88-2021.json';
import lke12 from './akip/lke-12-2015.json';
import lke88 from './akip/lke-88-2021.json';
import matrix from './akip/matrix-2017.json';
import { find } from '.';
import { gradeTables } from './grades';
import { current, newestFirst } from './in-force';
import type { Edition, GradeTable, Matrix } from './schema';

export const akipLkes: readonly Edition[] = newestFirst([lke12 as Edition, lke88 as Edition]);

/** Minimum requirements per grade (2017): advice beside the score, never a rule of it. */
export const akipMatrix = matrix as Matrix;

/**
 * The letter of a sub-component whose criteria are each met or not: the first whose share is exceeded. All met is B at
 * least; whether it is more, only an assessor can say. Source: the answer table of 88/2021, as our ruling reads it.
 */
export const akipCriteria: readonly { letter: string; above: number }[] = criteria.letters;

/** @param asked `88/2021`, 88, `12/2015`; blank or absent = the one in force. */
export const findAkipLke = (asked?: string | number | null): Edition | undefined => find(akipLkes, asked, current(akipLkes));

/** The grade table that the worksheet's total is read in. */
export const gradeTableOf = (lke: Edition): GradeTable => gradeTables.find(({ id }) => id === lke.gradeTable)!;
