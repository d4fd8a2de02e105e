/** What Hasil shows, as a sentence for the announcer. */
import { showScore } from '../../texts/number';
import { usePane } from '../pane-context';
import { gradeSentence } from '../state/akip-view';
import { editionOf, targetOf, verdictOf } from '../state/result-view';
import { shownLke } from '../state/store';

export function SpokenVerdict() {
  const { state, language, t, tell } = usePane();
  const lke = shownLke(state);
  if (!lke) return null;
  const total = showScore(lke.assessment.total.low, undefined, language);
  if (lke.akip) return t('result.said', { total, verdict: gradeSentence(lke.akip, language).text });
  const edition = editionOf(lke);
  const verdict = verdictOf(edition, lke.assessment, targetOf(edition, lke.reading.identity, state.target));
  return t('result.said', { total, verdict: tell(verdict) });
}
