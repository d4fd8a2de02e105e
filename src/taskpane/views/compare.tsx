/** Two assessments compared; what was kept of earlier days; the seal. */
import { Button, Field, makeStyles, MessageBar, MessageBarBody, Select, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Difference, PaperChange } from '../../assessment/compare';
import {
  areaName,
  areaText,
  changeText,
  compareIn,
  compareLkes,
  effectText,
  headTexts,
  notComparedText,
  paperText,
  turnText,
  unmatchedText,
  type ComparedLkes,
} from '../../judged/compare';
import { keyOf, type Checked } from '../../reading/contract';
import type { Wording } from '../../rules/schema';
import { usePane, useText } from '../pane-context';
import { OtherFile } from '../parts/other-file';
import { PageFrame } from '../parts/page';
import { useRowStyles } from '../parts/row-styles';
import { SealPart } from '../parts/seal-part';
import { Section } from '../parts/section';
import { SnapshotPart } from '../parts/snapshot-part';
import { choicesOf, pairOf, type Choice, type Source } from '../state/compare-view';
import { lkesOf, shownLke, snapshotsOf } from '../state/store';
import { useWording } from '../use-wording';

const useStyles = makeStyles({
  pair: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, marginTop: tokens.spacingVerticalL },
  head: { margin: `${tokens.spacingVerticalL} 0 0`, padding: 0, listStyle: 'none', overflowWrap: 'anywhere' },
  first: { fontWeight: tokens.fontWeightSemibold },
});

export function ComparePage() {
  const { state } = usePane();
  const say = useText(compareIn);
  const lke = shownLke(state) ?? lkesOf(state)[0];
  if (!lke) return <PageFrame heading={say('heading')} lead={say('none')} children={null} />;
  return (
    <PageFrame heading={say('heading')} lead={say('lead')}>
      <Compare key={keyOf(lke.reading)} lke={lke} />
      <SnapshotPart lke={lke} />
      <SealPart lke={lke} />
    </PageFrame>
  );
}

function Compare({ lke }: { lke: Checked }) {
  const styles = useStyles();
  const { state, language } = usePane();
  const say = useText(compareIn);
  const [files, setFiles] = useState<readonly Source[]>([]);
  const [pair, setPair] = useState<readonly [string?, string?]>([]);
  const choices = useMemo(
    () => choicesOf([{ lkes: lkesOf(state), snapshots: snapshotsOf(state) }, ...files], lke, language),
    [state, files, lke, language],
  );
  const usual = pairOf(choices, lke);
  const chosen = ([0, 1] as const).map(
    (n) => choices.find(({ value }) => value === pair[n]) ?? choices.find(({ value }) => value === usual[n])!,
  ) as [Choice, Choice];
  const [one, other] = chosen;
  const compared = useMemo(() => compareLkes(one.operand, other.operand), [one.operand, other.operand]);
  const add = (source: Source) => {
    setFiles([...files.filter(({ file }) => file !== source.file), source]);
    // Last year's first, this year's second.
    const [first] = choicesOf([{ lkes: [], snapshots: [] }, source], source.lkes[0]!, language).slice(-1);
    setPair([first?.value, usual[1]]);
  };
  return (
    <>
      <div className={styles.pair}>
        <Pick label={say('first')} choices={choices} chosen={one} pick={(value) => setPair([value, other.value])} />
        <Pick label={say('second')} choices={choices} chosen={other} pick={(value) => setPair([one.value, value])} />
        <OtherFile add={add} />
      </div>
      {'refused' in compared ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{notComparedText(compared, language)}</MessageBarBody>
        </MessageBar>
      ) : (
        <Outcome compared={compared} />
      )}
    </>
  );
}

interface PickProps {
  label: string;
  choices: readonly Choice[];
  chosen: Choice;
  pick(value: string): void;
}

function Pick({ label, choices, chosen, pick }: PickProps) {
  const styles = useRowStyles();
  return (
    <Field label={label}>
      <Select className={styles.narrow} value={chosen.value} onChange={(_, { value }) => pick(value)}>
        {choices.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function Outcome({ compared }: { compared: ComparedLkes }) {
  const styles = useStyles();
  const rows = useRowStyles();
  const { language } = usePane();
  const say = useText(compareIn);
  const { edition, comparison, unmatched, other } = compared;
  const { differences, areas, turns, evidence, notes } = comparison;
  const wording = useWording(edition.id);
  const moved = areas.filter(({ from, to, effects }) => from !== to || effects !== 0);
  return (
    <>
      <div role="status" data-testid="compared">
        <ul className={styles.head}>
          {headTexts(compared, language).map((text, n) => (
            <li key={text} className={n === 0 ? styles.first : undefined}>
              {text}
            </li>
          ))}
        </ul>
      </div>
      {turns.length > 0 && <Lines title={say('gates')} lines={turns.map((turn) => turnText(edition, turn, language))} />}
      {differences.length > 0 && <Differences compared={compared} wording={wording} lke={other.lke} />}
      {moved.length > 0 && (
        <Section title={say('areas')}>
          <ul className={rows.list}>
            {moved.map((area) => (
              <li key={area.code} className={rows.step}>
                <span className={rows.code}>{areaName(edition, area, language)}</span>
                <span className={rows.small}>{areaText(area, language)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Papers title={say('evidence')} papers={evidence} />
      <Papers title={say('notes')} papers={notes} />
      {unmatched.length > 0 && (
        <Lines title={say('unmatched')} lines={unmatched.map((one) => `${one.code}: ${unmatchedText(one, language)}`)} />
      )}
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  const rows = useRowStyles();
  return (
    <Section title={title} aside={lines.length}>
      <ul className={rows.list}>
        {lines.map((line) => (
          <li key={line} className={rows.step}>
            <span className={rows.words}>{line}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Papers({ title, papers }: { title: string; papers: readonly PaperChange[] }) {
  const { language } = usePane();
  if (papers.length === 0) return null;
  return <Lines title={title} lines={papers.map((paper) => `${paper.code}: ${paperText(paper, language)}`)} />;
}

/** As many as are looked at without scrolling for long. */
const FIRST = 20;

function Differences({ compared, wording, lke }: { compared: ComparedLkes; wording: Wording; lke: Checked }) {
  const rows = useRowStyles();
  const { state } = usePane();
  const say = useText(compareIn);
  const [all, showAll] = useState(false);
  const { differences } = compared.comparison;
  const isOpen = lkesOf(state).includes(lke);
  return (
    <Section title={say('differences')} aside={differences.length}>
      <ol className={rows.list}>
        {(all ? differences : differences.slice(0, FIRST)).map((one) => (
          <DifferenceRow key={one.code} compared={compared} one={one} wording={wording} lke={isOpen ? lke : undefined} />
        ))}
      </ol>
      {!all && differences.length > FIRST && (
        <Button onClick={() => showAll(true)}>{say('all', { count: differences.length })}</Button>
      )}
    </Section>
  );
}

interface RowProps {
  compared: ComparedLkes;
  one: Difference;
  wording: Wording;
  /** Whose cells can be shown. */
  lke?: Checked;
}

function DifferenceRow({ compared: { edition }, one, wording, lke }: RowProps) {
  const rows = useRowStyles();
  const { language, goTo } = usePane();
  const say = useText(compareIn);
  const { code } = one;
  const cells = lke?.reading.cells.get(one.parts[0]?.code ?? code) ?? lke?.reading.cells.get(code);
  const cell = cells?.tpi ?? cells?.unit;
  return (
    <li className={rows.step}>
      <span className={rows.words}>
        <span className={rows.code}>{code}</span> {wording[code]?.text}
      </span>
      <span className={rows.code}>{changeText(edition, one, language)}</span>
      <span className={rows.small}>{effectText(edition, one, language)}</span>
      {cell && (
        <span className={rows.buttons}>
          <Button
            size="small"
            appearance="transparent"
            aria-label={say('go', { code })}
            onClick={() => goTo({ sheet: lke!.reading.sheet, cell, statement: code })}
          >
            {cell}
          </Button>
        </span>
      )}
    </li>
  );
}
