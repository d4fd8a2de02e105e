/** What Hasil shows of an AKIP worksheet. */
import type { Language } from '../../texts';
import type { Checked } from '../../reading/contract';
import type { Tone } from './result-view';
import { saySetup } from './setup-text';

/** The grade in a sentence: the one for now, and how far blanks could still lift it. */
export function gradeSentence(
  { grade, gradeAtBest }: NonNullable<Checked['akip']>,
  language: Language,
): { tone: Tone; text: string } {
  if (!grade) return { tone: 'open', text: saySetup(language, 'akip.unrated') };
  const data = { grade: grade.grade, predicate: grade.predicate, best: gradeAtBest?.grade ?? '–' };
  const settled = grade.grade === gradeAtBest?.grade;
  return { tone: settled ? 'met' : 'open', text: saySetup(language, settled ? 'akip.grade' : 'akip.grade.open', data) };
}
