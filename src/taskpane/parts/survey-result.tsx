/** The result of a survey: index, grade or points, enough respondents, and each element. */
import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { skm } from '../../rules/surveys';
import { showScore, showWeight } from '../../texts/number';
import { editionNamed, editionWith } from '../../assessment/editions';
import { surveyTitle, type CheckedSurvey } from '../../forms/surveys';
import { usePane, useText } from '../pane-context';
import { setupIn } from '../state/setup-text';
import { elementRows, sampleSentence, surveyGates, type ElementRow } from '../state/survey-view';
import { GateRow } from './gate-row';
import { Heading } from './heading';
import { SeverityIcon } from './icons';
import { ReportOffer } from './report-offer';
import { ScoreCard } from './score-card';
import { Section } from './section';
import { Verdict } from './verdict';

const useStyles = makeStyles({
  caption: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  grade: { fontWeight: tokens.fontWeightSemibold },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  elements: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  text: { margin: 0 },
  problems: { marginTop: tokens.spacingVerticalM },
  element: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  line: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  name: { textAlign: 'start', overflowWrap: 'anywhere' },
  mean: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  track: {
    height: '6px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStroke2,
    overflow: 'hidden',
    '@media (forced-colors: active)': { outline: '1px solid CanvasText' },
  },
  bar: { height: '100%', backgroundColor: tokens.colorBrandBackground, forcedColorAdjust: 'none' },
  low: { backgroundColor: tokens.colorStatusWarningBackground3 },
  weakest: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorStatusWarningForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export function SurveyResult({ survey }: { survey: CheckedSurvey }) {
  const t = useText();
  return (
    <>
      <Heading>{t('result.heading')}</Heading>
      <Card survey={survey} />
      <Points survey={survey} />
      <Elements survey={survey} />
      {survey.reading.id === 'skm' && <ReportOffer />}
    </>
  );
}

function Card({ survey }: { survey: CheckedSurvey }) {
  const styles = useStyles();
  const { language, dispatch } = usePane();
  const say = useText(setupIn);
  const { reading, index, ikm, grade, problems, scale } = survey;
  const show = (value: number | undefined) => (value === undefined ? '–' : showScore(value, undefined, language));
  const { tone, key, data } = sampleSentence(survey);
  const isSkm = reading.id === 'skm';
  return (
    <ScoreCard
      reading={reading}
      title={surveyTitle(reading.id, language)}
      score={survey.respondents > 0 ? show(isSkm ? ikm : index) : undefined}
      of={isSkm ? skm.grades.max : scale.max}
    >
      {grade && <div className={styles.grade}>{say('survey.grade', { ...grade })}</div>}
      {isSkm && index !== undefined && (
        <div className={styles.caption}>{say('survey.index', { index: show(index), ...scale })}</div>
      )}
      {survey.partial > 0 && <div className={styles.caption}>{say('survey.partial', { count: survey.partial })}</div>}
      <Verdict tone={tone} testId="verdict">
        {say(key, data)}
        {survey.respondents === 0 && ` ${say('survey.fill', { sheet: reading.sheet })}`}
        {survey.respondents > 0 && index === undefined && ` ${say('survey.no-index')}`}
      </Verdict>
      {problems.length > 0 && (
        <Button className={styles.problems} onClick={() => dispatch({ type: 'view', view: 'check' })}>
          {say('survey.problems', { count: problems.length })}
        </Button>
      )}
    </ScoreCard>
  );
}

/** What the index brings in an LKE, against the minimums of its statement. */
function Points({ survey }: { survey: CheckedSurvey }) {
  const styles = useStyles();
  const { state, language } = usePane();
  const say = useText(setupIn);
  const { points } = survey;
  if (!points) return null;
  const own = state.workbook.status === 'read' ? state.workbook.found.own?.[points.edition] : undefined;
  // Taken away meanwhile: what the workbook is judged by now is read at this moment.
  if (!editionNamed(points.edition)) return null;
  const edition = editionWith(points.edition, own);
  const gates = surveyGates(survey, edition);
  const data = { points: showScore(points.points, undefined, language), weight: showWeight(points.weight, language) };
  return (
    <Section title={say('survey.points', { edition: edition.short })} aside={points.statement}>
      {gates.length === 0 && <p className={styles.text}>{say('survey.points.of', data)}</p>}
      <ul className={styles.list}>
        {gates.map((gate) => (
          <GateRow key={gate.predicate} row={gate} tolerance={edition.tolerance} />
        ))}
      </ul>
    </Section>
  );
}

function Elements({ survey }: { survey: CheckedSurvey }) {
  const styles = useStyles();
  const say = useText(setupIn);
  const rows = elementRows(survey);
  const { max } = survey.scale;
  if (survey.respondents === 0) return null;
  return (
    <Section title={say('survey.elements')}>
      <ul className={mergeClasses(styles.list, styles.elements)}>
        {rows.map((row) => (
          <Element key={row.code} row={row} sheet={survey.reading.sheet} max={max} />
        ))}
      </ul>
    </Section>
  );
}

function Element({ row: { code, name, mean, cell, weakest }, sheet, max }: { row: ElementRow; sheet: string; max: number }) {
  const styles = useStyles();
  const { language, goTo } = usePane();
  const say = useText(setupIn);
  return (
    <li className={styles.element}>
      <div className={styles.line}>
        <Link as="button" className={styles.name} onClick={() => goTo({ sheet, cell })}>
          {[code, name].filter(Boolean).join(' ')}
        </Link>
        <span className={styles.mean}>
          {mean === undefined ? say('survey.unanswered') : showScore(mean, undefined, language)}
        </span>
      </div>
      <div className={styles.track} aria-hidden="true">
        <div
          className={mergeClasses(styles.bar, weakest && styles.low)}
          style={{ width: `${Math.min(100, ((mean ?? 0) / max) * 100)}%` }}
        />
      </div>
      {weakest && (
        <div className={styles.weakest}>
          <SeverityIcon severity="warning" />
          {say('survey.weakest')}
        </div>
      )}
    </li>
  );
}
