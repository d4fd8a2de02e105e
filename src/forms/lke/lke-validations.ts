/** What the answer cells offer, refuse and explain. */
import { OVERRIDE, meaningsOf, scaleText, worthOf } from '../../assessment';
import type { Edition, Statement, Wording } from '../../rules/schema';
import { rangeAt } from '../../sheet/address';
import { choiceRefusal, refusal } from '../../sheet/entries';
import { letterOf, position } from '../../reading/layouts/our-columns';
import type { Validation } from '../../sheet/plan';
import { MET, UNMET, type Texts } from '../../sheet/words';
import type { Names } from './names';
import { isOpenScale, runs } from './lke-look';
import type { LkeRow } from './rows';

/** Excel's own limits. */
export const MOST_TITLE = 32;
export const MOST_TEXT = 255;

const cut = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`);

/** All lines, each shortened alike where together they are too long. */
export function withinPrompt(lines: readonly string[]): string {
  const whole = lines.join('\n');
  if (whole.length <= MOST_TEXT) return whole;
  const spare = MOST_TEXT - (lines.length - 1);
  let share = Math.floor(spare / lines.length);
  const short = lines.filter((line) => line.length <= share);
  const used = short.reduce((sum, line) => sum + line.length, 0);
  share = Math.floor((spare - used) / Math.max(1, lines.length - short.length));
  return lines.map((line) => (short.includes(line) ? line : cut(line, share))).join('\n');
}

/** The criteria of a statement, one line per option; what is asked for where there are no options. */
export function criteriaLines(statement: Statement, edition: Edition, wording: Wording, text: Texts): string[] {
  const { criteria, note } = wording[statement.code] ?? {};
  const own = edition.scales[statement.scale]!;
  if (statement.source === OVERRIDE && own.kind === 'index')
    return [text('criteria.setBy', { max: own.max, body: edition.overridden!.body })];
  if (criteria) return Object.entries(criteria).map(([key, line]) => `${key}: ${line}`);
  if (note) return [note];
  const meanings = meaningsOf(own);
  if (meanings.length) return meanings.map(({ key, meaning }) => `${key}: ${meaning}`);
  if (statement.ratio) {
    const nothing = worthOf(statement.ratio.kind, 0, 0, edition.settings).value;
    return [`${text('criteria.share')} ${text(`criteria.${statement.ratio.kind}`, { nothing })}`];
  }
  return own.kind === 'index' ? [text('criteria.index', { max: own.max })] : [scaleText(own)];
}

interface Asked {
  rule: Validation['rule'];
  prompt: string;
  /** Absent where anything may be typed, and the row says what it thinks of it. */
  error?: string;
}

export interface Rules {
  edition: Edition;
  names: Names;
  text: Texts;
  /** By code of the statement, as `criteriaLines` tells them. */
  criteria: ReadonlyMap<string, readonly string[]>;
}

function asked(row: LkeRow, { edition, names, text, criteria }: Rules): Asked | undefined {
  if (row.kind === 'input') {
    const prompt = withinPrompt([text('prompt.count', { name: row.input.name })]);
    return { rule: { kind: 'whole', min: 0 }, prompt, error: text('error.count') };
  }
  if (row.kind === 'support') {
    const error = text('error.choice', { options: [MET, UNMET].join(', ') });
    return { rule: { kind: 'list', source: `=${names.marks}` }, prompt: withinPrompt([row.name, text('prompt.mark')]), error };
  }
  if (row.kind !== 'statement') return undefined;
  const { statement, scale } = row.leaf;
  if (statement.ratio)
    return { rule: { kind: 'decimal', min: 0, max: 1 }, prompt: text('prompt.share'), error: text('error.share') };
  const lines = criteria.get(row.code)!;
  if (row.leaf.scaleIsOpen)
    return { rule: { kind: 'list', source: `=${names.answers}` }, prompt: withinPrompt([text('criteria.inferred'), ...lines]) };
  if (scale.kind === 'index') {
    const { max } = scale;
    return {
      rule: { kind: 'decimal', min: 0, max },
      prompt: text(edition.gradeTable ? 'prompt.points' : 'prompt.index', { max }),
      error: text('error.index', { max }),
    };
  }
  const options = scale.kind === 'choice' ? scale.options.map((option) => option.key).join(', ') : '';
  return {
    rule: { kind: 'list', source: `=${names.scale(statement.scale)}` },
    prompt: withinPrompt(lines),
    error: text('error.choice', { options }),
  };
}

/** One validation per row, for both roles at once. */
export function validationsOf(rows: readonly LkeRow[], top: number, rules: Rules): Validation[] {
  const answers = rows.flatMap((row, index): Validation[] => {
    const wanted = asked(row, rules);
    if (!wanted) return [];
    const at = top + 1 + index;
    return [
      {
        range: rangeAt(at, position('unit'), at, position('tpi')),
        rule: wanted.rule,
        prompt: { title: cut(row.code, MOST_TITLE), text: wanted.prompt },
        ...(wanted.error && { error: refusal(rules.text, wanted.error) }),
      },
    ];
  });
  return [...openScales(rows, top, rules), ...answers];
}

/** The choices of a statement may themselves be chosen where they are only inferred. */
function openScales(rows: readonly LkeRow[], top: number, { edition, names, text }: Rules): Validation[] {
  const at = letterOf('scale');
  const open = runs(rows, isOpenScale).map(({ first, last }) => `${at}${top + first + 2}:${at}${top + last + 2}`);
  if (open.length === 0) return [];
  return [
    {
      range: open.join(','),
      rule: { kind: 'list', source: `=${names.scales}` },
      prompt: { title: text('lists.scales'), text: text('prompt.scale') },
      error: choiceRefusal(text, Object.keys(edition.scales)),
    },
  ];
}
