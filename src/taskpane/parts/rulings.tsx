/** Decisions of ours that took part in the number, since the regulation is silent there. */
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { Edition } from '../../rules/schema';
import type { Checked } from '../../reading/contract';
import { usePane, useText } from '../pane-context';
import { INFERRED, rulingRows } from '../state/result-view';
import { Section } from './section';

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
  },
  codes: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase200 },
});

export function Rulings({ lke, edition }: { lke: Checked; edition: Edition }) {
  const styles = useStyles();
  const { language, goTo } = usePane();
  const t = useText();
  const rows = rulingRows(edition, lke.assessment, language).filter(({ id }) => id !== INFERRED);
  if (rows.length === 0) return null;
  const { sheet, cells } = lke.reading;
  const cellOf = (statement: string) => cells.get(statement)?.unit ?? cells.get(`${statement}#1`)?.unit;
  return (
    <Section title={t('result.rulings')}>
      <ul className={styles.list}>
        {rows.map(({ id, text, statements }) => (
          <li key={id}>
            {text}
            {statements.length > 0 && (
              <div className={styles.codes}>
                {statements.map((statement) =>
                  cellOf(statement) ? (
                    <Link key={statement} as="button" onClick={() => goTo({ sheet, cell: cellOf(statement), statement })}>
                      {statement}
                    </Link>
                  ) : (
                    <span key={statement}>{statement}</span>
                  ),
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
