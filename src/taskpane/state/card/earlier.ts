/** What the TPI answered to the same statement in earlier years, where the workbook holds those LKEs of the unit, too. */
import { isBlank, type Raw } from '../../../assessment';
import { keyOf, type Checked } from '../../../reading/contract';

const named = (unit = ''): string => unit.trim().toLowerCase();

/** @returns newest first. */
export function earlierAnswers(lke: Checked, all: readonly Checked[], code: string): { year: number; answer: Raw }[] {
  const { identity, edition } = lke.reading;
  return all
    .flatMap(({ reading }) => {
      const { unit, year } = reading.identity;
      const isSame = named(unit) === named(identity.unit) && named(unit) !== '' && reading.edition === edition;
      const answer = reading.answers.get(code)?.tpi;
      const isEarlier = keyOf(reading) !== keyOf(lke.reading) && year !== undefined && year < (identity.year ?? 0);
      return isSame && isEarlier && !isBlank(answer) ? [{ year, answer }] : [];
    })
    .sort((one, other) => other.year - one.year);
}
