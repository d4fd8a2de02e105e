/** `--overrides file.json`: a body's own rules for the LKEs whose sheets carry none. */
import { readFile } from 'node:fs/promises';
import { checkOverrides, holdOverrides } from '../assessment';
import type { Overrides } from '../rules/overrides';
import type { Edition } from '../rules/schema';
import { editionNamed, editionWith } from '../assessment/editions';
import { problemText, type Language } from '../texts';
import { systemReason, type Judged } from './judge';
import { CliError, say } from './say';
import { where } from './where';

/** An LKE that the rules meet; `own`: the body whose rules its sheet carries already. */
export interface Met {
  file: string;
  sheet: string;
  own?: string;
}

/** What goes from thread to thread. */
export interface HeldRules {
  file: string;
  /** Its id. */
  edition: string;
  overrides: Overrides;
}

/** The rules, and which LKEs they met. */
export class OwnRules {
  private readonly met: Met[] = [];

  private constructor(
    private readonly file: string,
    private readonly edition: Edition,
    private readonly overrides: Overrides,
  ) {}

  /**
   * @param path as the option names it; undefined = no rules.
   * @throws CliError with the first reason why the file's rules do not hold.
   */
  static async from(path: string | undefined, language: Language): Promise<OwnRules | undefined> {
    if (path === undefined) return undefined;
    const refused = (reason: string) => new CliError('overrides.refused', { file: path, reason });
    const text = await readFile(where(path), 'utf8').catch((error: unknown) => {
      throw refused(`${systemReason(error, language)}.`);
    });
    // Only here: a check without rules of a body's own starts without the library that reads them.
    const { parseOverrides } = await import('../rules/overrides');
    // Editors of Windows begin a file with a byte order mark.
    const found = holdOverrides(parseOverrides(text.replace(/^\ufeff/, ''), language), editionNamed);
    if (!found.ok) throw refused(problemText(found.problems[0]!, language));
    return new OwnRules(path, found.edition, found.overrides);
  }

  /** The same rules in another thread. Its regulation is known there. */
  static of({ file, edition, overrides }: HeldRules): OwnRules {
    return new OwnRules(file, editionNamed(edition)!, overrides);
  }

  get held(): HeldRules {
    return { file: this.file, edition: this.edition.id, overrides: this.overrides };
  }

  /** @param asked as the option names it; absent = the rules' own. @throws CliError where it is another edition. */
  editionFor(asked: Edition | undefined): Edition {
    const [wrong] = asked ? checkOverrides(asked, this.overrides) : [];
    if (wrong) throw new CliError('overrides.refused', { file: this.file, reason: problemText(wrong) });
    return editionWith(this.edition.id, this.overrides);
  }

  /** As a judgement takes them. */
  get byEdition(): Readonly<Record<string, Overrides>> {
    return { [this.edition.id]: this.overrides };
  }

  /** Which LKEs of a file they met. */
  metIn({ file, lkes }: Judged): Met[] {
    return lkes
      .filter(({ reading }) => reading.edition === this.edition.id)
      .map(({ reading, edition }) => ({
        file,
        sheet: reading.sheet,
        ...(!reading.lent && { own: edition.overridden!.body }),
      }));
  }

  note(met: readonly Met[]): void {
    this.met.push(...met);
  }

  /** What a person would otherwise believe wrongly: sheets that were judged by rules of their own, rules that met nothing. */
  remarks(language: Language): string[] {
    const { body } = this.overrides;
    if (this.met.length === 0) return [say('overrides.untouched', { body, edition: this.edition.short }, language)];
    return this.met.flatMap(({ own, ...one }) =>
      own === undefined ? [] : say('overrides.sheet-wins', { ...one, own, body }, language),
    );
  }
}
