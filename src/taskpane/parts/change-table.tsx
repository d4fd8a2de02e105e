import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Cell } from '../../sheet/plan';
import type { Change } from '../../diagnosis/repair';
import { usePane, useText } from '../pane-context';
import { wordsIn } from '../state/words';
import { Hidden } from './hidden';

/** More rows than this are asked for. */
const MOST = 12;

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed', fontSize: tokens.fontSizeBase200 },
  head: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular, textAlign: 'start', padding: '2px 4px' },
  cellColumn: { width: '52px' },
  cell: { verticalAlign: 'top', padding: '2px 4px', overflowWrap: 'anywhere', fontFamily: tokens.fontFamilyMonospace },
  old: { backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorStatusDangerForeground1 },
  new: { backgroundColor: tokens.colorStatusSuccessBackground1, color: tokens.colorStatusSuccessForeground1 },
  link: {
    border: 'none',
    padding: '0 2px',
    margin: '0 -2px',
    font: 'inherit',
    color: tokens.colorBrandForegroundLink,
    backgroundColor: 'transparent',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    '&:hover': { textDecorationLine: 'underline' },
  },
  more: {
    border: 'none',
    padding: '4px',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorBrandForegroundLink,
    backgroundColor: 'transparent',
    cursor: 'pointer',
  },
});

/** Old and new of every cell. */
export function ChangeTable({ changes, label }: { changes: readonly Change[]; label: string }) {
  const styles = useStyles();
  const words = useText(wordsIn);
  const { goTo, language } = usePane();
  const t = useText();
  const [all, setAll] = useState(false);
  const shown = all ? changes : changes.slice(0, MOST);
  const show = (cell: Cell): string => {
    if (cell === null || cell === '') return words('repair.empty');
    if (typeof cell === 'object') return cell.f;
    return typeof cell === 'number' ? cell.toLocaleString(language === 'id' ? 'id-ID' : 'en-US') : String(cell);
  };
  return (
    <>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col" className={`${styles.head} ${styles.cellColumn}`}>
              {words('repair.cell')}
            </th>
            <th scope="col" className={styles.head}>
              {words('repair.old')}
            </th>
            <th scope="col" className={styles.head}>
              {words('repair.new')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((change) => (
            <tr key={`${change.sheet}!${change.cell}`}>
              <td className={styles.cell}>
                <button type="button" className={styles.link} onClick={() => goTo(change)}>
                  <span aria-hidden="true">{change.cell}</span>
                  <Hidden>{t('check.goto', { cell: change.cell })}</Hidden>
                </button>
              </td>
              <td className={`${styles.cell} ${styles.old}`}>{show(change.old)}</td>
              <td className={`${styles.cell} ${styles.new}`}>{show(change.new)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < changes.length && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {words('repair.cells', { count: changes.length })} …
        </button>
      )}
    </>
  );
}
