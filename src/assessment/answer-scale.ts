import { counted, scaleNamed, type Answers, type Leaf } from '.';
import type { Edition, Scale } from '../rules/schema';

/** The scale that a statement is answered by: the assessor's where the edition leaves it open and knows it by name. */
export function answerScale(edition: Edition, answers: ReadonlyMap<string, Answers>, leaf: Leaf): Scale {
  const named = leaf.scaleIsOpen ? scaleNamed(edition, counted(answers.get(leaf.scaleCode))) : undefined;
  return named === undefined ? leaf.scale : edition.scales[named]!;
}
