/** The evidence of a statement: what it is and says, and whether somebody has checked it. */
import { Link, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { evidenceFor, periodOf, type Evidence } from '../../../judged/evidence';
import { CHECKS, reviewWords } from '../../../forms/review';
import { usePane, useText } from '../../pane-context';
import { cardIn } from '../../state/card/text';
import type { Card } from '../../use-card';
import type { ReviewSheet } from '../../use-review';

const useStyles = makeStyles({
  proof: { marginTop: tokens.spacingVerticalM },
  term: { color: tokens.colorNeutralForeground2 },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  what: { overflowWrap: 'anywhere' },
  small: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  checks: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXS,
  },
  check: { minWidth: 0 },
});

interface Props {
  card: Card;
  review: ReviewSheet | undefined;
  /** As it is signed: role and name. */
  by: string;
}

export function Proof({ card, review, by }: Props) {
  const styles = useStyles();
  const { language, services } = usePane();
  const say = useText(cardIn);
  const { item, lke } = card;
  const codes = [item.code, ...item.fields.map(({ code }) => code), ...item.supports.map(({ code }) => code)];
  const all = evidenceFor(lke.reading, [...new Set(codes)]);
  const words = reviewWords(language);
  const stands = String(review?.said(item.code, 'checked') ?? '')
    .trim()
    .toLowerCase();
  const checkedBy = String(review?.said(item.code, 'by') ?? '').trim();
  const isIt = (check: (typeof CHECKS)[number]) =>
    (['id', 'en'] as const).some((one) => reviewWords(one)(`checked.${check}`) === stands);
  const set = (check: (typeof CHECKS)[number]) =>
    review?.write(
      item.code,
      isIt(check)
        ? { checked: null, period: null, by: null }
        : { checked: words(`checked.${check}`), period: periodOf(services.today().getMonth()), by },
    );
  return (
    <div className={styles.proof}>
      <div className={styles.term}>{say('evidence')}</div>
      {all.length === 0 ? (
        <div className={styles.small}>{say('evidence.none')}</div>
      ) : (
        <ul className={styles.list}>
          {all.map((one) => (
            <li key={one.text} className={styles.what}>
              {one.form === 'link' ? (
                <Link href={/^www\./i.test(one.text) ? `https://${one.text}` : one.text} target="_blank" rel="noreferrer">
                  {one.text}
                </Link>
              ) : (
                one.text
              )}
              <About evidence={one} year={lke.reading.identity.year} />
            </li>
          ))}
        </ul>
      )}
      {review ? (
        <div className={styles.checks} role="group" aria-label={say('evidence.checked')}>
          <span className={styles.term}>{say('evidence.checked')}</span>
          {CHECKS.map((check) => (
            <ToggleButton key={check} size="small" className={styles.check} checked={isIt(check)} onClick={() => set(check)}>
              {say(`evidence.checked.${check}`)}
            </ToggleButton>
          ))}
          {stands !== '' && checkedBy !== '' && <span className={styles.small}>{say('evidence.by', { by: checkedBy })}</span>}
        </div>
      ) : (
        <div className={styles.small}>{say('evidence.needs')}</div>
      )}
    </div>
  );
}

function About({ evidence: { form, namesYear, otherYears, namesUnit }, year }: { evidence: Evidence; year?: number }) {
  const styles = useStyles();
  const say = useText(cardIn);
  const told = [
    ...(form === 'link' ? [] : [say(`evidence.form.${form}`)]),
    ...(namesYear ? [say('evidence.year.same', { year: String(year) })] : []),
    ...(otherYears.length > 0 ? [say('evidence.year.other', { found: otherYears.join(', '), year: String(year) })] : []),
    ...(namesUnit ? [say('evidence.unit.named')] : []),
  ];
  return told.length > 0 ? <div className={styles.small}>{told.join('; ')}</div> : null;
}
