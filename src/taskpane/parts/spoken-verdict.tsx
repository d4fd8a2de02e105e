/** What Hasil shows, as a sentence for the announcer. */
import { showScore } from '../../texts/number';
import { verdictText } from '../../texts/verdict';
import { surveyTitle, type CheckedSurvey } from '../../forms/surveys';
import { usePane, useText } from '../pane-context';
import { gradeSentence } from '../state/akip-view';
import { verdictShown } from '../state/result-view';
import { saySetup } from '../state/setup-text';
import { isLke, shownResult } from '../state/store';
import { sampleSentence } from '../state/survey-view';

export function SpokenVerdict() {
  const { state, language } = usePane();
  const t = useText();
  const lke = shownResult(state);
  if (!lke) return null;
  if (!isLke(lke)) return <SpokenSurvey survey={lke} />;
  const total = showScore(lke.assessment.total.low, undefined, language);
  if (lke.akip) return t('result.said', { total, verdict: gradeSentence(lke.akip, language).text });
  const verdict = verdictShown(lke, state.target);
  return t('result.said', { total, verdict: verdictText(verdict, lke.assessment, language) });
}

function SpokenSurvey({ survey }: { survey: CheckedSurvey }) {
  const { language } = usePane();
  const value = survey.ikm ?? survey.index;
  const result = value === undefined ? '–' : showScore(value, undefined, language);
  const { key, data } = sampleSentence(survey);
  const said = { title: surveyTitle(survey.reading.id, language), result, sample: saySetup(language, key, data) };
  return saySetup(language, 'survey.said', said);
}
