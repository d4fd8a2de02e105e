import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { problemText } from '../../texts';
import { showScore } from '../../texts/number';
import { editionName } from '../../forms/recap/columns';
import type { BrokenFile, RankedUnit, Recap } from '../../forms/recap';
import { usePane, useText } from '../pane-context';
import { wordsIn } from '../state/words';
import { SeverityIcon } from './icons';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', marginTop: tokens.spacingVerticalS },
  head: {
    padding: '4px',
    textAlign: 'start',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  cell: { padding: '6px 4px', verticalAlign: 'top', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  total: { fontWeight: tokens.fontWeightSemibold },
  unit: { overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightRegular, textAlign: 'start' },
  small: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  count: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXXS, whiteSpace: 'nowrap' },
  met: { color: tokens.colorStatusSuccessForeground1, fontWeight: tokens.fontWeightSemibold },
  reason: { color: tokens.colorStatusDangerForeground3 },
});

/** One row per LKE by rank, then the files that could not be read, each with its reason. */
export function RecapTable({ recap: { units, broken } }: { recap: Recap }) {
  const styles = useStyles();
  const words = useText(wordsIn);
  const heads = ['recap.rank', 'recap.unit', 'recap.total', 'recap.predicate'] as const;
  return (
    <table className={styles.table} aria-label={words('recap.table')}>
      <thead>
        <tr>
          {heads.map((key) => (
            <th key={key} scope="col" className={mergeClasses(styles.head, key === 'recap.total' && styles.number)}>
              {words(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <UnitRow key={`${unit.file}/${unit.sheet}/${unit.unit}/${unit.total.low}`} unit={unit} />
        ))}
        {broken.map((file, i) => (
          <BrokenRow key={`${file.file}/${i}`} file={file} />
        ))}
      </tbody>
    </table>
  );
}

const nameOf = ({ unit, file }: RankedUnit): string => unit ?? file.replace(/\.\w+$/, '');

function UnitRow({ unit }: { unit: RankedUnit }) {
  const styles = useStyles();
  const words = useText(wordsIn);
  const { language } = usePane();
  const { error, warning } = unit.counts;
  const predicate =
    unit.predicate ?? words(unit.verdict.status === 'undetermined' ? 'recap.predicate.unknown' : 'recap.predicate.none');
  return (
    <tr>
      <td className={mergeClasses(styles.cell, styles.number)}>{unit.rank}</td>
      <th scope="row" className={mergeClasses(styles.cell, styles.name, styles.unit)}>
        {nameOf(unit)}
        <span className={styles.small}>
          {[editionName(unit.edition), unit.year, words('recap.answered', { answered: unit.answered, of: unit.of })]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {unit.ownRules && <span className={styles.small}>{words('recap.own-rules', unit.ownRules)}</span>}
        <span className={styles.small}>
          {error > 0 && (
            <span className={styles.count}>
              <SeverityIcon severity="error" /> {words('recap.errors', { count: error })}
            </span>
          )}
          {warning > 0 && (
            <span className={styles.count}>
              <SeverityIcon severity="warning" /> {words('recap.warnings', { count: warning })}
            </span>
          )}
          {error + warning === 0 && words('recap.clean')}
        </span>
      </th>
      <td className={mergeClasses(styles.cell, styles.number, styles.total)}>{showScore(unit.total.low, undefined, language)}</td>
      <td className={mergeClasses(styles.cell, unit.predicate ? styles.met : undefined)}>{predicate}</td>
    </tr>
  );
}

function BrokenRow({ file: { file, problem } }: { file: BrokenFile }) {
  const styles = useStyles();
  const words = useText(wordsIn);
  const { language } = usePane();
  return (
    <tr>
      <td className={mergeClasses(styles.cell, styles.number)}>–</td>
      <th scope="row" className={mergeClasses(styles.cell, styles.name, styles.unit)}>
        {file}
        <span className={mergeClasses(styles.small, styles.reason)}>{problemText(problem, language)}</span>
      </th>
      <td className={styles.cell} />
      <td className={mergeClasses(styles.cell, styles.reason)}>{words('recap.broken')}</td>
    </tr>
  );
}
