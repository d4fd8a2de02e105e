/** AKIP worksheets and surveys of a recap: a small table each. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { showScore } from '../../texts/number';
import { editionName } from '../../forms/recap/columns';
import { labelOf } from '../../forms/recap/label';
import type { Recap } from '../../forms/recap';
import { surveyTitle } from '../../forms/surveys';
import { usePane, useText } from '../pane-context';
import { wordsIn } from '../state/words';
import { Section } from './section';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  cell: { padding: '6px 4px', verticalAlign: 'top', textAlign: 'start', fontWeight: tokens.fontWeightRegular },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  name: { overflowWrap: 'anywhere' },
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  small: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface Row {
  key: string;
  name: string;
  about: string;
  figure: string;
  grade: string;
}

function Table({ label, rows }: { label: string; rows: readonly Row[] }) {
  const styles = useStyles();
  if (rows.length === 0) return null;
  return (
    <Section title={label}>
      <table className={styles.table} aria-label={label}>
        <tbody>
          {rows.map(({ key, name, about, figure, grade }) => (
            <tr key={key} className={styles.row}>
              <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                {name}
                <span className={styles.small}>{about}</span>
              </th>
              <td className={mergeClasses(styles.cell, styles.number)}>{figure}</td>
              <td className={styles.cell}>{grade}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

export function RecapOthers({ recap: { akip, surveys } }: { recap: Recap }) {
  const words = useText(wordsIn);
  const { language } = usePane();
  const show = (figure: number | null) => (figure === null ? '–' : showScore(figure, undefined, language));
  const about = (...parts: (string | number | null)[]) => parts.filter((part) => part !== null && part !== '').join(' · ');
  const keyOf = (one: { file: string; sheet: string; unit: string | null }, at: number) =>
    [one.file, one.sheet, one.unit, at].join('/');
  const ofAkip = akip.map((one, at): Row => ({
    ...{ key: keyOf(one, at), name: labelOf(one), figure: show(one.total.low), grade: one.grade ?? '–' },
    about: about(editionName(one.edition), one.year, words('recap.answered', { answered: one.answered, of: one.of })),
  }));
  const ofSurveys = surveys.map((one, at): Row => ({
    ...{ key: keyOf(one, at), name: labelOf(one), figure: show(one.ikm ?? one.index), grade: one.grade ?? '' },
    about: about(surveyTitle(one.survey, language), one.year, words('recap.respondents', { count: one.respondents })),
  }));
  return (
    <>
      <Table label={words('recap.akip')} rows={ofAkip} />
      <Table label={words('recap.surveys')} rows={ofSurveys} />
    </>
  );
}
