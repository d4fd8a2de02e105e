/** A page for a person: per unit what the portal will get, and what it lacks. */
import type { Language } from '../texts';
import type { Tally } from './answers';
import { Html, html } from './html';
import { PAGE_CSS } from './page-style';
import type { Stop, Stopped, Telling, Told } from './tell';
import { portalIn, stopText, unsaidText } from './words';

export interface PageOf extends Telling {
  /** Files that could not be read, and why. */
  unread: readonly { file: string; reason: string }[];
  tahun: number;
  /** When it was written. */
  at: Date;
}

const MOST_CODES = 10;
const MOST_UNSAID = 20;
const LOCALES: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };

interface Cell {
  kind?: 'count' | 'why';
  content: Html;
}

type Say = ReturnType<typeof portalIn>;

/** Roles are said: as cards the table's own are lost. */
function table(heads: readonly string[], rows: readonly (readonly Cell[])[]): Html {
  const cell = ({ kind, content }: Cell, at: number) =>
    html`<td role="cell" class="${kind ?? ''}" ${at === 0 ? html`` : html` data-of="${heads[at]!}"`}>${content}</td>`;
  return html`<table role="table">
    <thead role="rowgroup">
      <tr role="row">
        ${heads.map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        (cells) =>
          html`<tr role="row">
            ${cells.map(cell)}
          </tr> `,
      )}
    </tbody>
  </table>`;
}

const list = (items: readonly string[]): Html =>
  items.length === 1
    ? html`${items[0]!}`
    : html`<ul>
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`;

const unitCell = ({ unit: { id, name, file, sheet } }: Pick<Told, 'unit'>): Cell => ({
  content: html`<bdi>${name || id}</bdi> <small>${id} · <bdi>${file}</bdi>, ${sheet}</small>`,
});

function whyOf(stop: Stop, language: Language): string[] {
  if (stop.why !== 'unsaid') return [stopText(stop, language)];
  const shown = stop.unsaid.slice(0, MOST_UNSAID).map((one) => unsaidText(one, language));
  const more = stop.unsaid.length - shown.length;
  return more > 0 ? [...shown, portalIn(language)('page.more', { more })] : shown;
}

function stoppedTable(stopped: readonly Stopped[], language: Language, say: Say): Html {
  const heads = [say('page.unit'), say('page.category'), say('page.why')];
  return table(
    heads,
    stopped.map((one): Cell[] => [
      unitCell(one),
      { content: html`${one.unit.category}` },
      { kind: 'why', content: list(whyOf(one.stop, language)) },
    ]),
  );
}

function blankText({ blank }: Tally, say: Say): string {
  const codes = blank.slice(0, MOST_CODES).join(', ');
  const more = blank.length - MOST_CODES;
  const text = say('page.blank', { blank: blank.length, codes });
  return more > 0 ? `${text}; ${say('page.more', { more })}` : text;
}

/** @param isWhole nothing is blank: no column says so. */
function toldTable(told: readonly Told[], say: Say, isWhole: boolean): Html {
  const heads = ['unit', 'category', 'answers', 'tpi', 'links', 'notes', 'lacks'] as const;
  const rows = told.map(({ unit, lke: { tally } }): Cell[] => {
    const count = (n: number): Cell => ({ kind: 'count', content: html`${say('page.of', { n, of: tally.asked })}` });
    const cells: Cell[] = [
      ...[unitCell({ unit }), { content: html`${unit.category}` }],
      ...[tally.unit, tally.tpi, tally.links].map(count),
      { kind: 'count', content: html`${tally.notes}` },
    ];
    return isWhole ? cells : [...cells, { kind: 'why', content: html`${blankText(tally, say)}` }];
  });
  return table(
    heads.slice(0, rows[0]?.length).map((head) => say(`page.${head}`)),
    rows,
  );
}

/** A heading that counts, and what there is of it; nothing where there is none. */
function part<T>(kind: string, all: readonly T[], title: (n: number) => string, body: (all: readonly T[]) => Html): Html {
  if (all.length === 0) return html``;
  return html`<section>
    <h2 class="${kind}">${title(all.length)}</h2>
    ${body(all)}
  </section>`;
}

const isWhole = ({ lke: { tally } }: Told): boolean => tally.blank.length === 0;

function parts({ told, stopped, unlisted, unread }: PageOf, language: Language, say: Say): Html[] {
  const titled = (key: 'stopped' | 'lacking' | 'whole' | 'unlisted' | 'unread') => (n: number) => say(`page.${key}`, { n });
  const [whole, lacking] = [told.filter(isWhole), told.filter((one) => !isWhole(one))];
  const files = unread.map(({ file, reason }) => `${file}: ${reason}`);
  const others = unlisted.map(({ file, sheet }) => say('unlisted', { file, sheet }));
  return [
    part('stop', stopped, titled('stopped'), (all) => stoppedTable(all, language, say)),
    part('stop', files, titled('unread'), list),
    part('stop', others, titled('unlisted'), list),
    part('lack', lacking, titled('lacking'), (all) => toldTable(all, say, false)),
    part('whole', whole, titled('whole'), (all) => toldTable(all, say, true)),
  ];
}

/** @returns a whole document that needs nothing beside it. */
export function portalPage(page: PageOf, language: Language): string {
  const { told, stopped, tahun, at } = page;
  const say = portalIn(language);
  const title = say('page.title', { tahun: String(tahun) });
  const time = at.toLocaleString(LOCALES[language], { dateStyle: 'long', timeStyle: 'short' });
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${title}</title>
        <style>
          ${new Html(PAGE_CSS)}
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          <p>${say('page.sum', { told: told.length, stopped: stopped.length, time })}</p>
          ${parts(page, language, say)}
        </main>
      </body>
    </html>`.text;
}
