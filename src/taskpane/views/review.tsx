/** Unit, TPI and TPN side by side: each one's total, where they differ, and how far evidence was checked. */
import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { tpnOf } from '../../forms/review';
import type { Checked } from '../../reading/contract';
import { evidenceByPeriod, evidenceProgress } from '../../judged/evidence';
import { roleStandings } from '../../judged/roles';
import { showScore } from '../../texts/number';
import { verdictLabel } from '../../texts/verdict';
import { usePane, useText } from '../pane-context';
import { DifferenceRow } from '../parts/card/difference-row';
import { Pending } from '../parts/card/pending';
import { ReviewOffer } from '../parts/card/review-offer';
import { PageFrame } from '../parts/page';
import { Section } from '../parts/section';
import { placeKey } from '../state/contents';
import { differencesBetween, stateCounts, type Sides } from '../state/card/differences';
import { columnFor } from '../state/card/items';
import { cardIn } from '../state/card/text';
import { verdictShown, ziLke } from '../state/result-view';
import { shownLke } from '../state/store';
import { useQueue } from '../use-queue';
import { useReview, type ReviewSheet } from '../use-review';
import { useWording } from '../use-wording';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  small: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  narrow: { minWidth: 0, width: '100%' },
  button: { alignSelf: 'flex-start', marginTop: tokens.spacingVerticalM },
});

const FIRST = 15;

export function ReviewPage() {
  const { state } = usePane();
  const say = useText(cardIn);
  const lke = shownLke(state) ?? ziLke(state);
  return (
    <PageFrame heading={say('review.heading')} lead={say('review.lead')}>
      {lke && <Sheets key={lke.reading.sheet} lke={lke} />}
    </PageFrame>
  );
}

function Sheets({ lke }: { lke: Checked }) {
  const styles = useStyles();
  const { goTo } = usePane();
  const say = useText(cardIn);
  const review = useReview(lke);
  const [queue, entries] = useQueue();
  return (
    <>
      <Pending
        entries={entries}
        retry={queue.retry}
        discard={queue.discard}
        settle={(entry, whose) => queue.settle(placeKey(entry), whose)}
      />
      <Roles lke={lke} review={review} />
      {review ? (
        <Button className={styles.button} onClick={() => goTo({ sheet: review.sheet, cell: 'A1' })}>
          {say('review.go', { sheet: review.sheet })}
        </Button>
      ) : (
        <ReviewOffer lke={lke} />
      )}
      <Differences lke={lke} review={review} />
      <Progress lke={lke} review={review} />
    </>
  );
}

interface Props {
  lke: Checked;
  review: ReviewSheet | undefined;
}

function Roles({ lke, review }: Props) {
  const styles = useStyles();
  const { state, language } = usePane();
  const say = useText(cardIn);
  const standings = useMemo(() => roleStandings(lke, tpnOf(review)), [lke, review?.rows]);
  const { target } = lke.edition.predicates.length > 0 ? verdictShown(lke, state.target) : { target: undefined };
  const show = (points: number) => showScore(points, undefined, language);
  return (
    <Section title={say('roles')}>
      <ul className={styles.list}>
        {standings.map(({ role, assessment, verdicts }) => {
          const { answered, of, total } = assessment;
          const verdict = verdicts.find((one) => one.target === target);
          return (
            <li key={role} className={styles.row} data-testid={`role-${role}`}>
              <span>
                <span className={styles.name}>{say(`who.${role}`)}</span> {say('role.answered', { answered, of })}
              </span>
              <span>
                {say(total.high > total.low ? 'role.total.open' : 'role.total', { low: show(total.low), high: show(total.high) })}
              </span>
              {verdict && answered > 0 && <span className={styles.small}>{`${target}: ${verdictLabel(verdict, language)}`}</span>}
            </li>
          );
        })}
      </ul>
      <p className={styles.small} data-testid="counts">
        {say(columnFor(lke.reading, 'tpi') === 'tpi' ? 'review.counts' : 'review.counts.one', {
          score: show(lke.assessment.total.low),
        })}
      </p>
    </Section>
  );
}

function Differences({ lke, review }: Props) {
  const styles = useStyles();
  const say = useText(cardIn);
  const wording = useWording(lke.reading.edition);
  const hasTpn = tpnOf(review).size > 0;
  const [chosen, choose] = useState<Sides>('unit-tpi');
  const [all, setAll] = useState(false);
  const sides = hasTpn ? chosen : 'unit-tpi';
  const differences = useMemo(() => differencesBetween(lke, sides, review), [lke, sides, review?.rows]);
  const counts = stateCounts(differences, (code) => review?.rows.get(code)?.state ?? 'open');
  const shown = all ? differences : differences.slice(0, FIRST);
  return (
    <Section title={say('differences')} aside={differences.length}>
      {hasTpn && (
        <Select
          className={styles.narrow}
          aria-label={say('differences.sides')}
          value={sides}
          onChange={(_, { value }) => choose(value as Sides)}
        >
          {(['unit-tpi', 'tpi-tpn'] as const).map((one) => (
            <option key={one} value={one}>
              {say(`differences.${one}`)}
            </option>
          ))}
        </Select>
      )}
      {differences.length === 0 ? (
        <p className={styles.small}>{say('differences.none')}</p>
      ) : (
        review && <p className={styles.small}>{say('differences.states', counts)}</p>
      )}
      <ul className={styles.list}>
        {shown.map((difference) => (
          <DifferenceRow
            key={difference.code}
            lke={lke}
            difference={difference}
            text={wording[difference.code]?.text}
            review={review}
          />
        ))}
      </ul>
      {shown.length < differences.length && (
        <Button onClick={() => setAll(true)}>{say('differences.more', { count: differences.length - shown.length })}</Button>
      )}
    </Section>
  );
}

function Progress({ lke, review }: Props) {
  const styles = useStyles();
  const say = useText(cardIn);
  const rows = useMemo(() => evidenceProgress(lke, review), [lke, review?.rows]);
  const periods = evidenceByPeriod(review).filter(({ count }) => count > 0);
  return (
    <Section title={say('progress.heading')}>
      <ul className={styles.list}>
        {rows.map(({ code, name, of, present, checks: { yes, no, revise } }) => (
          <li key={code} className={styles.row} data-testid={`evidence-${code}`}>
            <span>{name}</span>
            <span className={styles.small}>
              {say(revise > 0 ? 'progress.row.revise' : 'progress.row', { of, present, checked: yes + no + revise, revise })}
            </span>
          </li>
        ))}
      </ul>
      {review && (
        <p className={styles.small} data-testid="periods">
          {periods.length === 0
            ? say('progress.period.none')
            : periods.map((one) => say('progress.period', { ...one })).join('; ')}
        </p>
      )}
    </Section>
  );
}
