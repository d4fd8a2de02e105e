/** Repairs: what would change in every cell, chosen by ticks, done at once and undone at once. */
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle48Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { DoorError } from '../../excel/contract';
import { problemText } from '../../texts';
import { keyOf, type Checked } from '../../reading/contract';
import { usePane, useText } from '../pane-context';
import { ChangeTable } from '../parts/change-table';
import { News } from '../parts/news';
import { Notice } from '../parts/notice';
import { Subpage } from '../parts/subpage';
import { ProblemRows } from '../parts/problem-list';
import { Section } from '../parts/section';
import { cellsIn, chosenChanges, mend, repairRows, undoAll, type RepairRow } from '../state/repair-view';
import { failure, type RepairTold, wordsIn } from '../state/words';
import { useSession } from '../use-session';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingBottom: tokens.spacingVerticalS },
  all: { marginInlineStart: '-8px' },
  check: { alignItems: 'flex-start', marginInlineStart: '-8px' },
  sentence: { overflowWrap: 'anywhere' },
  undo: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalM,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  foot: {
    position: 'sticky',
    bottom: '-16px',
    marginInline: '-16px',
    marginTop: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  apply: { width: '100%' },
});

export function RepairView({ lke }: { lke: Checked | undefined }) {
  const styles = useStyles();
  const words = useText(wordsIn);
  const { state } = usePane();
  const [{ mended, working }] = useSession();
  const { diagnosis } = state;
  const own = lke ? (diagnosis?.sheets[keyOf(lke.reading)]?.repairs ?? []) : [];
  const { certain, marked } = repairRows(own, diagnosis?.names ?? [], lke?.reading);
  const { undo } = useMending();
  return (
    <Subpage heading={words('repair.heading')} lead={words('repair.lead')}>
      {certain.length === 0 && <News />}
      {mended.length > 0 && (
        <div className={styles.undo}>
          <span>{words('todo.undo.text', { cells: cellsIn(mended) })}</span>
          <Button size="small" onClick={undo} disabledFocusable={working}>
            {words('repair.undo')}
          </Button>
        </div>
      )}
      {diagnosis && certain.length === 0 && marked.length === 0 && (
        <Notice
          icon={<CheckmarkCircle48Regular aria-hidden="true" primaryFill={tokens.colorStatusSuccessForeground1} />}
          title={words('repair.none.title')}
          text={words('repair.none.text')}
        />
      )}
      {certain.length > 0 && <Certain rows={certain} />}
      {marked.length > 0 && (
        <Section title={words('repair.marked')} aside={marked.length}>
          <p className={styles.text}>{words('repair.marked.text')}</p>
          <ProblemRows problems={marked} />
        </Section>
      )}
      {certain.length > 0 && <Apply rows={certain} />}
    </Subpage>
  );
}

function Certain({ rows }: { rows: readonly RepairRow[] }) {
  const styles = useStyles();
  const words = useText(wordsIn);
  const { language } = usePane();
  const [{ left }, set] = useSession();
  const chosen = rows.filter(({ id }) => !left.includes(id)).length;
  const sentenceOf = ({ finding, changes }: RepairRow) =>
    finding ? problemText(finding, language) : words('names.repair', { count: changes.length });
  return (
    <Section title={words('repair.certain')} aside={words('repair.cells', { count: chosenChanges(rows, []).length })}>
      {rows.length > 1 && (
        <Checkbox
          className={styles.all}
          label={words('repair.all')}
          checked={chosen === rows.length ? true : chosen === 0 ? false : 'mixed'}
          onChange={(_, { checked }) => set({ left: checked === true ? [] : rows.map(({ id }) => id) })}
        />
      )}
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.id} className={styles.row}>
            <Checkbox
              className={styles.check}
              label={{ children: sentenceOf(row), className: styles.sentence }}
              checked={!left.includes(row.id)}
              onChange={(_, { checked }) =>
                set({ left: checked === true ? left.filter((id) => id !== row.id) : [...left, row.id] })
              }
            />
            <ChangeTable changes={row.changes} label={words('repair.preview', { finding: sentenceOf(row) })} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Always in sight, however long the list. */
function Apply({ rows }: { rows: readonly RepairRow[] }) {
  const styles = useStyles();
  const words = useText(wordsIn);
  const [{ left, working }] = useSession();
  const { apply } = useMending();
  const changes = chosenChanges(rows, left);
  const label = working
    ? words('repair.running')
    : changes.length > 0
      ? words('repair.apply', { count: changes.length })
      : words('repair.apply.none');
  return (
    <div className={styles.foot}>
      <News />
      <Button
        className={styles.apply}
        appearance="primary"
        disabledFocusable={working || changes.length === 0}
        onClick={() => apply(rows)}
      >
        {label}
      </Button>
    </div>
  );
}

function useMending() {
  const { services, undisturbed } = usePane();
  const [{ left, mended, working }, set] = useSession();
  const busy = async (work: () => Promise<RepairTold>, failed: 'repair.failed' | 'repair.undo.failed') => {
    if (working) return;
    set({ working: true, news: undefined });
    try {
      set({ news: { told: await undisturbed(work) } });
    } catch (error) {
      const changed = error instanceof DoorError && error.code === 'excel.changed';
      const cell = changed ? `${error.data.sheet}!${error.data.cell}` : '';
      const told: RepairTold = changed ? { words: 'repair.changed', data: { cell } } : failure(failed, error);
      set({ news: { failed: true, told } });
    } finally {
      set({ working: false });
    }
  };
  return {
    apply: (rows: readonly RepairRow[]) =>
      void busy(async () => {
        const done = await mend(services.door, chosenChanges(rows, left));
        set({ mended: [...mended, ...done] });
        return { words: 'repair.done', data: { count: cellsIn(done) } };
      }, 'repair.failed'),
    undo: () =>
      void busy(async (): Promise<RepairTold> => {
        const { back, kept } = await undoAll(services.door, mended);
        set({ mended: [] });
        return kept.length === 0
          ? { words: 'repair.undone', data: { count: back } }
          : { words: 'repair.undone.kept', data: { count: back, kept: kept.length, cells: kept.join(', ') } };
      }, 'repair.undo.failed'),
  };
}
