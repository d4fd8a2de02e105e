/** An edition's indicators by area: Pemenuhan and Reform of an area together, what has no area under its component. */
import { indexOf } from '../../assessment';
import type { Edition } from '../../rules/schema';

export interface Section {
  code: string;
  name: string;
  indicators: { code: string; name: string }[];
}

export function sectionsOf(edition: Edition): Section[] {
  const index = indexOf(edition);
  const areas = new Set(edition.areas.map(({ code }) => code));
  const sections = new Map<string, Section>();
  for (const { statement, above } of index.leaves) {
    const root = above.find((code) => index.node(code) && !index.parentOf(code))!;
    const code = above.find((one) => areas.has(one)) ?? root;
    const section = sections.get(code) ?? { code, name: index.nameOf(code), indicators: [] };
    sections.set(code, section);
    const indicator = above.find((one) => levelOf(one) === 'indicator') ?? statement.code;
    if (!section.indicators.some((one) => one.code === indicator))
      section.indicators.push({ code: indicator, name: index.nameOf(indicator) });
  }
  return [...sections.values()];

  function levelOf(code: string): string | undefined {
    return index.node(code)?.level;
  }
}
