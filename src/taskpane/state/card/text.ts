/** How the card says answers and its own sentences. */
import type { Raw } from '../../../assessment';
import type { Cell } from '../../../sheet/plan';
import { card as en } from '../../../texts/en/card';
import { card as id } from '../../../texts/id/card';
import type { Language } from '../../../texts/language';
import { decimal, showPercent } from '../../../texts/number';
import { sayer } from '../../../texts/sayer';
import type { Field } from './items';

export const cardIn = sayer({ id, en });

const MOST_DECIMALS = 6;
const asNumber = (value: number, language: Language): string => decimal(value, language, 0, MOST_DECIMALS);

/** An answer as it is shown; a share that is a number reads as a percentage. */
export function rawText(raw: Raw, language: Language, kind?: Field['kind']): string {
  if (raw === null || raw === undefined) return '';
  if (typeof raw !== 'number') return String(raw);
  return kind === 'share' ? `${asNumber(raw * 100, language)}%` : asNumber(raw, language);
}

/** A cell's content in a sentence; a blank is said. */
export function contentText(content: Cell, language: Language): string {
  if (content === null || content === '') return cardIn(language)('blank');
  return typeof content === 'object' ? content.f : rawText(content, language);
}

/** 0 to 1, with decimals where whole percents would hide them. */
export const shareText = (share: number, language: Language): string =>
  Number.isInteger(share * 100) ? showPercent(share) : `${decimal(share * 100, language, 2, 2)}%`;
