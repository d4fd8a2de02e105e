import { VERSION } from '../../sheet/generator';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { TOTAL, type Verdict as Said } from '../../assessment';
import type { Edition } from '../../rules/schema';
import { showScore } from '../../texts/number';
import { decidesText, verdictText } from '../../texts/verdict';
import type { Checked } from '../../reading/contract';
import { usePane, useText } from '../pane-context';
import { AkipResult } from '../parts/akip-result';
import { CardOffer } from '../parts/card-offer';
import { Completeness } from '../parts/completeness';
import { Doubted } from '../parts/doubted';
import { GateRow } from '../parts/gate-row';
import { Legend } from '../parts/legend';
import { Heading } from '../parts/heading';
import { LkeGate } from '../parts/lke-gate';
import { Rulings } from '../parts/rulings';
import { PortalCard } from '../parts/portal-card';
import { ReportOffer } from '../parts/report-offer';
import { BroughtUsed, InferredScales, OwnRulesUsed, ProposalCard } from '../parts/result-setup';
import { ScoreCard } from '../parts/score-card';
import { Section } from '../parts/section';
import { SurveyResult } from '../parts/survey-result';
import { Tabs } from '../parts/tabs';
import { Verdict } from '../parts/verdict';
import { gateRows, toneOf, verdictShown, type GateRow as Row } from '../state/result-view';

const useStyles = makeStyles({
  caption: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  targets: { marginBlock: `${tokens.spacingVerticalL} ${tokens.spacingVerticalXS}`, marginInline: '-8px' },
  decides: { marginTop: tokens.spacingVerticalXS },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginBlock: tokens.spacingVerticalS },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  foot: { marginTop: tokens.spacingVerticalXL },
});

export const ResultView = () => (
  <LkeGate survey={(survey) => <SurveyResult survey={survey} />}>
    {(lke) =>
      lke.akip ? <AkipResult lke={lke} akip={lke.akip} edition={lke.edition} /> : <Result lke={lke} edition={lke.edition} />
    }
  </LkeGate>
);

function Result({ lke, edition }: { lke: Checked; edition: Edition }) {
  const styles = useStyles();
  const { state, dispatch } = usePane();
  const t = useText();
  const verdict = verdictShown(lke, state.target);
  const { target } = verdict;
  const { gates, areas } = gateRows(edition, lke.assessment, target);
  return (
    <>
      <Heading>{t('result.heading')}</Heading>
      <Summary lke={lke} edition={edition} verdict={verdict} />
      <CardOffer />
      <BroughtUsed edition={edition} />
      <Tabs
        className={styles.targets}
        size="small"
        label={t('result.target')}
        selected={target}
        onSelect={(code) => dispatch({ type: 'target', target: code })}
        items={edition.predicates.map(({ code }) => ({ value: code, content: code }))}
      />
      <div className={styles.ways}>
        {[...gates, ...areas].some(({ status }) => status !== 'met') && (
          <Button onClick={() => dispatch({ type: 'page', page: 'way' })}>{t('result.way', { target })}</Button>
        )}
        <Button onClick={() => dispatch({ type: 'page', page: 'compare' })}>{t('result.compare')}</Button>
        <Button onClick={() => dispatch({ type: 'page', page: 'trial' })}>{t('result.trial')}</Button>
      </div>
      {[...gates, ...areas].some((row) => row.high > row.low) && <Legend />}
      <Gates title={t('result.gates')} rows={gates} tolerance={edition.tolerance} />
      <Gates title={t('result.areas')} rows={areas} tolerance={edition.tolerance} />
      <OwnRulesUsed lke={lke} edition={edition} target={target} />
      <Rulings lke={lke} edition={edition} />
      <InferredScales lke={lke} edition={edition} />
      <ProposalCard lke={lke} />
      <PortalCard lke={lke} />
      <ReportOffer />
      <p className={mergeClasses(styles.caption, styles.foot)}>
        {t('result.edition', { title: edition.title, version: lke.assessment.version, addIn: VERSION })}
      </p>
    </>
  );
}

function Summary({ lke, edition, verdict }: { lke: Checked; edition: Edition; verdict: Said }) {
  const { assessment, reading } = lke;
  const styles = useStyles();
  const { language } = usePane();
  const t = useText();
  const floor = assessment.gates.find((gate) => gate.predicate === verdict.target && gate.code === TOTAL)?.floor;
  const show = (points: number) => showScore(points, floor, language, edition.tolerance);
  const { low, high } = assessment.total;
  return (
    <ScoreCard
      reading={reading}
      title={t('result.total')}
      score={show(low)}
      of={edition.total}
      upTo={high > low ? show(high) : undefined}
    >
      <Verdict tone={toneOf(verdict)} testId="verdict">
        {verdictText(verdict, assessment, language)}
      </Verdict>
      <Doubted lke={lke} />
      <div className={mergeClasses(styles.caption, styles.decides)}>{decidesText(language)}</div>
      <Completeness lke={lke} />
    </ScoreCard>
  );
}

function Gates({ title, rows, tolerance }: { title: string; rows: readonly Row[]; tolerance: number }) {
  const styles = useStyles();
  const { dispatch } = usePane();
  const t = useText();
  if (rows.length === 0) return null;
  const met = rows.filter((row) => row.status === 'met').length;
  return (
    <Section title={title} aside={t('result.gates.count', { met, of: rows.length })}>
      <ul className={styles.list}>
        {rows.map((row) => (
          <GateRow key={row.code} row={row} tolerance={tolerance} onWay={() => dispatch({ type: 'page', page: 'way' })} />
        ))}
      </ul>
    </Section>
  );
}
