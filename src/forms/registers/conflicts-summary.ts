/** The register in figures: every form, kind and cause against the status of its handling. */
import type { RegisterData } from '../../rules/registers-schema';
import type { Formula } from '../../sheet/plan';
import type { ConflictKey } from './conflicts-keys';
import type { Places } from './fields';
import { count, type Block } from './summary';
import type { Words } from './words';

/** Number 0 or -1 in a list: nothing chosen, or nothing that is in the list. */
const NONE = '"<=0"';

export function conflictBlocks(
  lists: Record<'forms' | 'kinds' | 'causes' | 'statuses', RegisterData['lists'][string]>,
  { abroad }: Places<ConflictKey>,
  { text, item }: Words,
): Block[] {
  const statuses = lists.statuses.items;
  const tests = [...statuses.map((_, index) => String(index + 1)), NONE];
  const countOf = (...pairs: [ConflictKey, string][]): Formula => ({
    f: `=COUNTIFS(${[['started', '1'], ...pairs].map(([key, test]) => `${abroad(key as ConflictKey)},${test}`).join(',')})`,
  });
  const block = (title: string, heading: string, items: readonly string[], key: ConflictKey): Block => ({
    title,
    headings: [heading, ...statuses.map(item), text('noStatus'), text('sum')],
    rows: [...items, text('notChosen')].map((name, index) => () => {
      const own: [ConflictKey, string] = [key, index < items.length ? String(index + 1) : NONE];
      return [name, ...tests.map((test) => countOf(own, ['statusNo', test])), countOf(own)];
    }),
    total: () => [text('total'), ...tests.map((test) => countOf(['statusNo', test])), countOf()],
    looks: [...tests, ''].map(() => count),
  });
  return [
    block(text('conflict.block.forms'), text('conflict.form'), lists.forms.items.map(item), 'formNo'),
    block(text('conflict.block.kinds'), text('conflict.kind'), lists.kinds.items.map(item), 'kindNo'),
    { ...block(text('conflict.block.causes'), text('conflict.cause'), lists.causes.items.map(item), 'causeNo'), newPage: true },
  ];
}
