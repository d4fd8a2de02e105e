/** Asks whoever opens the workbook to compute it anew: results that were stored before cells changed are no longer true. */
import { attributeOf, spliced, tagsOf, withAttribute, type Tag } from './tags';

/** What follows it in the order of the format (CT_Workbook). */
const AFTER = [
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

/** @param xml of the workbook's own part. @returns the same text but for one attribute of `calcPr`, which is added where it lacks. */
export function recomputed(xml: string): string {
  let depth = 0;
  let before: Tag | undefined;
  let last: Tag | undefined;
  for (const tag of tagsOf(xml)) {
    if (tag.kind === 'close') depth--;
    if (depth === 1 && tag.name === 'calcPr' && tag.kind !== 'close') {
      if (['1', 'true'].includes(attributeOf(tag.attributes, 'fullCalcOnLoad') ?? '')) return xml;
      const attributes = withAttribute(tag.attributes, 'fullCalcOnLoad', '1');
      const text = `<${tag.prefix}calcPr${attributes}${tag.kind === 'empty' ? '/>' : '>'}`;
      return spliced(xml, [{ start: tag.start, end: tag.end, text }]);
    }
    if (depth === 1 && tag.kind !== 'close' && AFTER.includes(tag.name)) before ??= tag;
    if (depth === 0 && tag.kind === 'close') last = tag;
    if (tag.kind === 'open') depth++;
  }
  const at = before ?? last;
  if (!at) throw new RangeError('a workbook without its end');
  return spliced(xml, [{ start: at.start, end: at.start, text: `<${at.prefix}calcPr fullCalcOnLoad="1"/>` }]);
}
