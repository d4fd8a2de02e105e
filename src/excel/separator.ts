/**
 * The sign between the addresses of `getRanges`. Today's Excel takes a comma everywhere; Excel 2021 with the regional
 * settings of Indonesia takes its list separator only (OfficeDev/office-js#1167, #1985). Found out once per session.
 */
import { isOfficeFailure } from './errors';

const SIGNS = [',', ';'] as const;
let tried = 0;
let sure = false;

/** One address of several parts, as this Excel reads it. */
export const joined = (addresses: readonly string[]): string => addresses.join(SIGNS[tried]);

function askWith({ workbook }: Excel.RequestContext): void {
  if (!sure)
    workbook.worksheets
      .getFirst()
      .getRanges(joined(['A1', 'B1']))
      .load('areaCount');
}

/**
 * @param talk a sync that reads only; the question about the sign goes along.
 * @throws whatever `talk` fails with, where the sign is not to blame.
 */
export async function withSeparator<T>(context: Excel.RequestContext, talk: () => Promise<T>): Promise<T> {
  try {
    askWith(context);
    const found = await talk();
    sure = true;
    return found;
  } catch (error) {
    if (sure || !isOfficeFailure(error) || error.code !== 'InvalidArgument') throw error;
    tried = (tried + 1) % SIGNS.length;
    // Where no sign passes, something else was refused: it is told by the attempt without the question.
    sure = tried === 0;
    return withSeparator(context, talk);
  }
}
