/** Problems of one kind: a heading that folds them away, and a row per problem that leads to its cell. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Problem } from '../../assessment/types';
import { problemText } from '../../texts';
import { usePane, useText } from '../pane-context';
import type { ProblemKind } from '../state/check-view';
import { shownResult } from '../state/store';
import { Fold } from './fold';
import { Hidden } from './hidden';

/** A kind with more than this starts folded, lest one common note hides the rest. */
const MOST_OPEN = 8;

const useStyles = makeStyles({
  kind: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  list: { listStyle: 'none', margin: 0, padding: `0 0 ${tokens.spacingVerticalS} 0` },
  row: {
    display: 'flex',
    boxSizing: 'border-box',
    width: '100%',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'baseline',
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXL}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
  },
  link: {
    cursor: 'pointer',
    '&:hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    '&:active': { backgroundColor: tokens.colorSubtleBackgroundPressed },
  },
  sentence: { flexGrow: 1, overflowWrap: 'anywhere' },
  cell: {
    flexShrink: 0,
    color: tokens.colorBrandForegroundLink,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
});

export function ProblemKindList({ kind: { title, problems } }: { kind: ProblemKind }) {
  const styles = useStyles();
  const t = useText();
  return (
    <Fold className={styles.kind} open={problems.length <= MOST_OPEN} title={t(title)} aside={problems.length}>
      <ProblemRows problems={problems} />
    </Fold>
  );
}

export function ProblemRows({ problems }: { problems: readonly Problem[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {problems.map((problem, i) => (
        <li key={`${problem.code}/${problem.at.sheet}/${problem.at.cell}/${problem.at.statement}/${i}`}>
          <ProblemRow problem={problem} />
        </li>
      ))}
    </ul>
  );
}

function ProblemRow({ problem }: { problem: Problem }) {
  const styles = useStyles();
  const { state, language, goTo } = usePane();
  const t = useText();
  const sentence = <span className={styles.sentence}>{problemText(problem, language)}</span>;
  const { sheet, cell: address } = problem.at;
  if (!address) return <div className={styles.row}>{sentence}</div>;
  const own = shownResult(state)?.reading.sheet;
  const cell = sheet === undefined || sheet === own ? address : `${sheet}!${address}`;
  return (
    <button type="button" className={mergeClasses(styles.row, styles.link)} onClick={() => goTo(problem.at)}>
      {sentence}
      <span className={styles.cell} aria-hidden="true">
        {cell}
      </span>
      <Hidden>{t('check.goto', { cell })}</Hidden>
    </button>
  );
}
