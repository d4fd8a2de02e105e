/** The recap's table: one list of columns for the sheet and for CSV. */
import { editionName as nameOf } from '../../assessment/editions';
import { findEdition } from '../../rules';
import { problemText, type Language } from '../../texts';
import { sayer, type Say } from '../../texts/sayer';
import { assessorText, inferredText, verdictLabel } from '../../texts/verdict';
import { recap as english } from '../../texts/en/recap';
import { recap as indonesian, type RecapText } from '../../texts/id/recap';
import { labelOf } from './label';
import { COMPONENTS, type BrokenFile, type RankedUnit, type Recap } from './types';

export type RecapWords = Say<RecapText>;

const tables = { id: indonesian, en: english };
export const LANGUAGES = Object.keys(tables) as Language[];

export const wordsIn = sayer(tables);

export type Kind = 'text' | 'count' | 'points' | 'share';

export interface RecapColumn {
  key: string;
  title: string;
  kind: Kind;
  /** Characters. */
  width: number;
  unit(of: RankedUnit): string | number | null;
  /** What a broken file shows here; most columns stay empty. */
  broken?(of: BrokenFile): string;
}

/** Sentences may quote what somebody typed, and a cell holds 32,767 characters. */
const LONGEST = 500;
export const clipped = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

export const editionName = (id: string): string => {
  const edition = findEdition(id);
  return edition ? nameOf(edition) : id;
};

function areaColumns(recap: Recap): RecapColumn[] {
  const names = new Map<string, string>();
  for (const { code, name } of recap.units.flatMap(({ edition }) => findEdition(edition)?.areas ?? []))
    if (!names.has(code)) names.set(code, name);
  return [...names].sort().map(([code, name]) => ({
    key: code,
    title: `${code.replace('AREA.', '')}. ${name}`,
    kind: 'points',
    width: 16,
    unit: ({ areas }) => areas[code]?.low ?? null,
  }));
}

const gateNames = ({ missed }: RankedUnit, status: 'unmet' | 'open', say: RecapWords): string =>
  missed
    .filter((gate) => gate.status === status)
    .map(({ name, setBy }) => (setBy ? say('gate.set-by', { name, body: setBy }) : name))
    .join('; ');

/** @param language of headings and sentences. @returns the columns in order; areas are those of the editions found. */
export function recapColumns(recap: Recap, language: Language): RecapColumn[] {
  const say = wordsIn(language);
  const column = (
    key: string,
    kind: Kind,
    width: number,
    unit: RecapColumn['unit'],
    broken?: RecapColumn['broken'],
  ): RecapColumn => ({ key, title: say(`column.${key}` as RecapText), kind, width, unit, broken });
  const predicate = ({ predicate: reached, verdict }: RankedUnit) =>
    reached ?? say(verdict.status === 'undetermined' ? 'predicate.unknown' : 'predicate.none');
  const remark = ({ verdict: { target, given }, ownRules, copies, otherwise, ...ground }: RankedUnit) =>
    clipped(
      [
        given ? '' : say('remark.no-target', { target }),
        ground.by ? say('remark.by', { by: assessorText(ground.by, language) }) : '',
        inferredText(ground, language),
        ownRules ? say('remark.own-rules', ownRules) : '',
        copies ? say('remark.copies', { places: copies.join(', ') }) : '',
        otherwise ? say('remark.otherwise', { places: otherwise.join(', ') }) : '',
      ]
        .filter(Boolean)
        .join(' '),
    ) || null;

  return [
    column('rank', 'count', 11, ({ rank }) => rank),
    column('unit', 'text', 34, labelOf, ({ file }) => labelOf({ unit: null, file })),
    column('body', 'text', 24, ({ body }) => body),
    ...(recap.groups.length > 0 ? [column('group', 'text', 24, ({ group }) => group)] : []),
    column('year', 'count', 8, ({ year }) => year),
    column('edition', 'text', 10, ({ edition }) => editionName(edition)),
    column('target', 'text', 9, ({ verdict }) => verdict.target),
    column('predicate', 'text', 12, predicate),
    column(
      'verdict',
      'text',
      20,
      ({ verdict }) => verdictLabel(verdict, language),
      () => say('verdict.broken'),
    ),
    column('total', 'points', 10, ({ total }) => total.low),
    column('high', 'points', 12, ({ total }) => total.high),
    column('complete', 'share', 12, ({ answered, of }) => answered / of),
    column('checking', 'text', 12, ({ checking }) => say(`checking.${checking}`)),
    column('lead', 'text', 20, ({ lead }) => lead),
    ...areaColumns(recap),
    ...COMPONENTS.map((key) => column(key, 'points', 12, ({ components }) => components[key]?.low ?? null)),
    column('unmet', 'text', 40, (unit) => gateNames(unit, 'unmet', say) || null),
    column('open', 'text', 40, (unit) => gateNames(unit, 'open', say) || null),
    column('evidence', 'count', 12, ({ evidenceMissing }) => evidenceMissing),
    column('tpi', 'count', 10, ({ tpi }) => tpi),
    column('confidence', 'share', 11, ({ confidence }) => confidence),
    column('errors', 'count', 8, ({ counts }) => counts.error),
    column('warnings', 'count', 11, ({ counts }) => counts.warning),
    column('infos', 'count', 8, ({ counts }) => counts.info),
    column(
      'file',
      'text',
      34,
      ({ file }) => file,
      ({ file }) => file,
    ),
    column('sheet', 'text', 14, ({ sheet }) => sheet),
    column('remark', 'text', 44, remark, ({ problem }) => clipped(problemText(problem, language))),
  ];
}
