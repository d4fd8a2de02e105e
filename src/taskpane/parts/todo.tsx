/** The ways on from the list of problems: repairs, columns, a fresh LKE. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import type { ReactNode } from 'react';
import { keyOf, sureOf, type Checked } from '../../reading/contract';
import type { CheckedSurvey } from '../../forms/surveys';
import { showPercent } from '../../texts/number';
import { usePane, useText } from '../pane-context';
import { wordsIn } from '../state/words';
import { editionsFor } from '../state/carry-view';
import { formIn } from '../state/form-words';
import { leastSure, trustOf } from '../state/mapping-view';
import { cellsIn, chosenChanges, repairRows } from '../state/repair-view';
import type { Page } from '../state/session';
import type { PaneState } from '../state/store';
import { useSession } from '../use-session';
import { RowButton } from './row-button';
import { Section } from './section';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  title: { fontWeight: tokens.fontWeightSemibold },
  text: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  waiting: { margin: `0 0 ${tokens.spacingVerticalM}`, color: tokens.colorNeutralForeground2 },
});

/** Repairs come before the list that they shorten. */
export function RepairOffer({ lke: { reading } }: { lke: Checked }) {
  const styles = useStyles();
  const words = useText(wordsIn);
  const { state } = usePane();
  const [{ mended }] = useSession();
  const { diagnosis } = state;
  if (!diagnosis && isComputed(state)) return <p className={styles.waiting}>{words('diagnosing')}</p>;
  if (diagnosis?.failed) return <p className={styles.waiting}>{words('diagnosing.failed')}</p>;
  const { certain, marked } = repairRows(diagnosis?.sheets[keyOf(reading)]?.repairs ?? [], diagnosis?.names ?? [], reading);
  const cells = chosenChanges(certain, []).length;
  const canRepair = cells + marked.length > 0;
  if (!canRepair && mended.length === 0) return null;
  const text = cells > 0 ? words('todo.repair.text', { cells }) : words('todo.repair.marked', { count: marked.length });
  return (
    <Rows>
      {canRepair && <TodoRow page="repair" title={words('todo.repair')} text={text} />}
      {mended.length > 0 && (
        <TodoRow page="repair" title={words('todo.undo')} text={words('todo.undo.text', { cells: cellsIn(mended) })} />
      )}
    </Rows>
  );
}

/** Else nobody is looking for what could be repaired: first the sheet is to be calculated. */
const isComputed = ({ workbook }: PaneState): boolean => workbook.status !== 'read' || workbook.found.calculation !== 'manual';

export function Todo({ lke: { reading } }: { lke: Checked }) {
  const words = useText(wordsIn);
  const { editions } = usePane();
  const trust = trustOf(reading);
  const share = showPercent(reading.mapping ? leastSure(reading.mapping) : sureOf(reading));
  const canCarry = editionsFor(reading, editions).length > 0;
  const canTell = reading.layout !== 'ours';
  if (trust === 'known' && !canCarry && !canTell) return null;
  return (
    <Section title={words('todo.heading')}>
      <Rows>
        {trust === 'unsure' && (
          <TodoRow page="mapping" title={words('todo.mapping')} text={words('todo.mapping.text', { share })} />
        )}
        {trust === 'set' && <TodoRow page="mapping" title={words('todo.mapping.set')} text={words('todo.mapping.set.text')} />}
        {canTell && <TodoRow page="identity" title={words('todo.identity')} text={words('todo.identity.text')} />}
        {canTell && <FormRow />}
        {canCarry && <TodoRow page="carry" title={words('todo.carry')} text={words('todo.carry.text')} />}
      </Rows>
    </Section>
  );
}

/** A table of respondents that others made may lack what our own sheet asks for. */
export function SurveyTodo({ survey: { reading } }: { survey: CheckedSurvey }) {
  const words = useText(wordsIn);
  if (!reading.found) return null;
  return (
    <Section title={words('todo.heading')}>
      <Rows>
        <TodoRow page="identity" title={words('survey-said.heading')} text={words('survey-said.text')} />
      </Rows>
    </Section>
  );
}

/** Where no LKE was recognised at all. */
export function MappingOffer() {
  const words = useText(wordsIn);
  return (
    <Rows>
      <TodoRow page="mapping" title={words('mapping.hand.title')} text={words('mapping.hand.text')} />
    </Rows>
  );
}

/** An LKE of others may be the form that another one is written into. */
function FormRow() {
  const { dispatch } = usePane();
  const say = useText(formIn);
  return <Row onClick={() => dispatch({ type: 'page', page: 'form' })} title={say('open')} text={say('open.text')} />;
}

const Rows = ({ children }: { children: ReactNode }) => <ul className={useStyles().list}>{children}</ul>;

function TodoRow({ page, title, text }: { page: Page; title: string; text: string }) {
  const [, set] = useSession();
  return <Row onClick={() => set({ page, news: undefined })} title={title} text={text} />;
}

function Row({ onClick, title, text }: { onClick(): void; title: string; text: string }) {
  const styles = useStyles();
  return (
    <li>
      <RowButton onClick={onClick} arrow={ChevronRight20Regular}>
        <span className={styles.words}>
          <span className={styles.title}>{title}</span>
          <span className={styles.text}>{text}</span>
        </span>
      </RowButton>
    </li>
  );
}
