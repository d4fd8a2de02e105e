/** The result of an AKIP worksheet: score, grade, its parts, and what the grade aimed at still lacks. */
import { VERSION } from '../../sheet/generator';
import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Edition } from '../../rules/schema';
import { showScore, showWeight } from '../../texts/number';
import type { Checked } from '../../reading/contract';
import { wayTarget } from '../../judged/way';
import { usePane, useText } from '../pane-context';
import { setupIn } from '../state/setup-text';
import { gradeSentence } from '../state/akip-view';
import { CardOffer } from './card-offer';
import { ReportOffer } from './report-offer';
import { Completeness } from './completeness';
import { Heading } from './heading';
import { StatusIcon } from './icons';
import { ScoreCard } from './score-card';
import { Section } from './section';
import { Verdict } from './verdict';

const useStyles = makeStyles({
  caption: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  meaning: { margin: `${tokens.spacingVerticalS} 0 0` },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  row: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  score: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  aspect: { display: 'flex', columnGap: tokens.spacingHorizontalXS },
  sign: { marginTop: '2px' },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginBlock: tokens.spacingVerticalS },
  foot: { marginTop: tokens.spacingVerticalXL },
});

interface Props {
  lke: Checked;
  akip: NonNullable<Checked['akip']>;
  edition: Edition;
}

export function AkipResult({ lke, akip, edition }: Props) {
  const styles = useStyles();
  const { dispatch } = usePane();
  const t = useText();
  const say = useText(setupIn);
  const { reading } = lke;
  return (
    <>
      <Heading>{t('result.heading')}</Heading>
      <Card lke={lke} akip={akip} edition={edition} />
      <CardOffer />
      <div className={styles.ways}>
        {wayTarget(lke) !== undefined && (
          <Button onClick={() => dispatch({ type: 'page', page: 'way' })}>{t('result.way', { target: wayTarget(lke)! })}</Button>
        )}
        <Button onClick={() => dispatch({ type: 'page', page: 'compare' })}>{t('result.compare')}</Button>
        <Button onClick={() => dispatch({ type: 'page', page: 'trial' })}>{t('result.trial')}</Button>
      </div>
      <Parts lke={lke} edition={edition} />
      {reading.advice && !akip.advice && (
        <Section title={say('akip.advice.choose')}>
          <div className={styles.caption}>{say('akip.advice.none')}</div>
        </Section>
      )}
      {akip.advice && <AdviceList advice={akip.advice} grade={lke.reading.identity.target ?? ''} />}
      <ReportOffer />
      <p className={mergeClasses(styles.caption, styles.foot)}>
        {t('result.edition', { title: edition.title, version: lke.assessment.version, addIn: VERSION })}
      </p>
    </>
  );
}

function Card({ lke, akip, edition }: Props) {
  const { assessment, reading } = lke;
  const styles = useStyles();
  const { language } = usePane();
  const say = useText(setupIn);
  const { low, high } = assessment.total;
  const { tone, text } = gradeSentence(akip, language);
  return (
    <ScoreCard
      reading={reading}
      title={say('akip.card')}
      score={assessment.answered > 0 ? showScore(low, undefined, language) : undefined}
      of={edition.total}
      upTo={high > low ? showScore(high, undefined, language) : undefined}
    >
      <Verdict tone={tone} testId="verdict">
        {text}
      </Verdict>
      {assessment.complete && akip.grade?.meaning && <p className={styles.meaning}>{akip.grade.meaning}</p>}
      <Completeness lke={lke} />
    </ScoreCard>
  );
}

function Parts({ lke: { assessment, reading }, edition }: Pick<Props, 'lke' | 'edition'>) {
  const styles = useStyles();
  const { language, goTo } = usePane();
  const cellOf = (code: string) => reading.scoreCells?.get(code);
  const say = useText(setupIn);
  return (
    <Section title={say('akip.parts')}>
      <ul className={styles.list}>
        {edition.tree.map(({ code, name, weight }) => {
          const { low, high } = assessment.scores.get(code)!;
          const data = {
            score: showScore(low, undefined, language),
            high: showScore(high, undefined, language),
            weight: showWeight(weight, language),
          };
          return (
            <li key={code} className={styles.row}>
              {cellOf(code) ? (
                <Link as="button" onClick={() => goTo({ sheet: reading.sheet, cell: cellOf(code) })}>
                  {name}
                </Link>
              ) : (
                <span>{name}</span>
              )}
              <span className={styles.score}>{say(high > low ? 'akip.score.high' : 'akip.score', data)}</span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function AdviceList({ advice, grade }: { advice: NonNullable<Props['akip']['advice']>; grade: string }) {
  const styles = useStyles();
  const say = useText(setupIn);
  const left = advice.filter(({ status }) => status !== 'met');
  if (left.length === 0) return null;
  return (
    <Section title={say('akip.advice', { grade })} aside={left.length}>
      <div className={styles.caption}>{say('akip.advice.note')}</div>
      <ul className={styles.list}>
        {left.map(({ aspect, name, has, needs, status, note }) => (
          <li key={aspect} className={styles.aspect}>
            <StatusIcon status={status} className={styles.sign} />
            <span>
              {name}
              <div className={styles.caption}>
                {has === undefined ? say('akip.advice.open', { needs }) : say('akip.advice.row', { needs, has })}
              </div>
              {note && <div className={styles.caption}>{note}</div>}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
