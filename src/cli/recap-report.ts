/** What `lke recap` keeps of one file. */
import { fileResult, isRecap, type FileResult } from '../forms/recap';
import type { Judged } from './judge';

export const clerk = () => ({
  passOver: isRecap,
  /** Nothing of a workbook that is a recap itself. */
  tell: ({ file, lkes, surveys, problems, passedOver }: Judged): FileResult | undefined =>
    passedOver ? undefined : fileResult(file, lkes, problems, surveys),
});
