/** The grade tables of AKIP that ship, newest first. */
import akip88 from './akip/grades-88-2021.json';
import akip12 from './akip/grades-12-2015.json';
import akipOld from './akip/grades-2010.json';
import { find, type Asked } from '.';
import { current, newestFirst } from './in-force';
import type { GradeTable } from './schema';

export const gradeTables: readonly GradeTable[] = newestFirst([
  akipOld as GradeTable,
  akip12 as GradeTable,
  akip88 as GradeTable,
]);

/** @param asked `88/2021`, 88, `lama`; blank or absent = the table in force. */
export const findGradeTable = (asked?: Asked): GradeTable | undefined => find(gradeTables, asked, current(gradeTables));
