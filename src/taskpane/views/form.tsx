/** The open workbook's form filled with an LKE: chosen, looked at cell by cell, written at once and undone at once. */
import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  Select,
  tokens,
} from '@fluentui/react-components';
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open';
import { useEffect, useMemo, useRef, useState, type ChangeEvent } from 'react';
import { PARTS, type Into, type Part } from '../../forms/into';
import { intoIn, leftGroups, unfit } from '../../judged/into';
import { keyOf, type Checked, type Reading } from '../../reading/contract';
import type { Grid } from '../../sheet/plan';
import { usePane, useText } from '../pane-context';
import { ChangeTable } from '../parts/change-table';
import { Fold } from '../parts/fold';
import { PageFrame } from '../parts/page';
import { Section } from '../parts/section';
import { chosenEntries, previewOf, withRules, type Source } from '../state/form-view';
import { formIn } from '../state/form-words';
import { cellsIn } from '../state/repair-view';
import { lkesOf, shownLke } from '../state/store';
import { useFilling } from '../use-filling';
import { useFormFile } from '../use-form-file';
import { useSession } from '../use-session';

const useStyles = makeStyles({
  block: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, marginTop: tokens.spacingVerticalL },
  field: { minWidth: 0 },
  narrow: { minWidth: 0, width: '100%', '& select': { textOverflow: 'ellipsis' } },
  plain: { margin: 0 },
  small: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  row: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  check: { marginInlineStart: '-8px' },
  foot: {
    position: 'sticky',
    bottom: '-16px',
    marginInline: '-16px',
    marginTop: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
  },
  undo: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
});

export function FormPage() {
  const { state } = usePane();
  const say = useText(formIn);
  const form = shownLke(state);
  const grids = state.workbook.status === 'read' ? (state.workbook.found.grids ?? []) : [];
  if (!form || form.akip) {
    const why = say(form ? 'akip' : 'none');
    return <PageFrame heading={say('heading')} lead={why} children={null} />;
  }
  return (
    <PageFrame heading={say('heading')} lead={say('lead', { sheet: form.reading.sheet })}>
      <Filling key={keyOf(form.reading)} form={form} grids={grids} />
    </PageFrame>
  );
}

function Filling({ form: { reading: form }, grids }: { form: Checked; grids: readonly Grid[] }) {
  const styles = useStyles();
  const { state } = usePane();
  const { sources: fromFile, choose, reading, told } = useFormFile();
  const beside = lkesOf(state)
    .filter((one) => keyOf(one.reading) !== keyOf(form) && !one.akip)
    .map((one): Source => ({ key: keyOf(one.reading), reading: one.reading }));
  const sources = [...fromFile, ...beside];
  const [asked, ask] = useState<string>();
  const source = sources.find(({ key }) => key === asked) ?? (fromFile.length === 1 ? fromFile[0] : undefined);
  return (
    <div className={styles.block}>
      <ChooseFile choose={choose} busy={reading !== undefined} told={told} />
      {sources.length > 0 && <ChooseSource sources={sources} chosen={source} choose={ask} />}
      {source ? <Preview key={source.key} form={form} grids={grids} lke={source.reading} /> : <Undo />}
    </div>
  );
}

function ChooseFile({ choose, busy, told }: { choose(file: File): void; busy: boolean; told?: string }) {
  const styles = useStyles();
  const say = useText(formIn);
  const input = useRef<HTMLInputElement>(null);
  const chosen = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    // The same file, once changed, is chosen again.
    target.value = '';
    if (file) choose(file);
  };
  return (
    <div>
      <input ref={input} type="file" hidden accept=".xlsx,.xlsm,.xltx,.xltm,.csv" aria-label={say('choose')} onChange={chosen} />
      <Button icon={<FolderOpenRegular />} disabledFocusable={busy} onClick={() => input.current?.click()}>
        {say('choose')}
      </Button>
      <div role="status" className={styles.small}>
        {told}
      </div>
    </div>
  );
}

interface ChooseSourceProps {
  sources: readonly Source[];
  chosen?: Source;
  choose(key: string): void;
}

function ChooseSource({ sources, chosen, choose }: ChooseSourceProps) {
  const styles = useStyles();
  const say = useText(formIn);
  const label = ({ reading: { identity, sheet }, file }: Source) => {
    const unit = identity.unit || say('from.nameless');
    return file === undefined ? say('from.sheet', { unit, sheet }) : say('from.file', { unit, sheet, file });
  };
  return (
    <Field className={styles.field} label={say('from')}>
      <Select className={styles.narrow} value={chosen?.key ?? ''} onChange={(_, { value }) => choose(value)}>
        {!chosen && <option value="">{say('from.none')}</option>}
        {sources.map((one) => (
          <option key={one.key} value={one.key}>
            {label(one)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function Warning({ children }: { children: string }) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{children}</MessageBarBody>
    </MessageBar>
  );
}

/** The lists of the form's cells are asked of Excel once for each reading of the workbook. */
function useRules(form: Reading, grids: readonly Grid[]): readonly Grid[] | undefined {
  const { services } = usePane();
  const [ruled, setRuled] = useState<{ of: readonly Grid[]; grids: readonly Grid[] }>();
  useEffect(() => {
    let gone = false;
    void withRules(services.door, form, grids).then((found) => !gone && setRuled({ of: grids, grids: found }));
    return () => {
      gone = true;
    };
  }, [services, form, grids]);
  return ruled?.of === grids ? ruled.grids : undefined;
}

function Preview({ form, grids, lke }: { form: Reading; grids: readonly Grid[]; lke: Reading }) {
  const styles = useStyles();
  const say = useText(formIn);
  const [single, setSingle] = useState<'unit' | 'tpi'>('unit');
  const [left, leave] = useState<readonly Part[]>([]);
  const ruled = useRules(form, grids);
  const why = unfit(form, lke);
  const into = useMemo(() => (ruled && !why ? previewOf(form, ruled, lke, single) : undefined), [form, ruled, lke, single, why]);
  if (why) return <Warning>{say(`unfit.${why}`)}</Warning>;
  const [own, other] = [form.identity.unit, lke.identity.unit];
  const hasTpi = [...form.cells.values()].some(({ tpi }) => tpi !== undefined);
  return (
    <>
      {own && other && own !== other && <Warning>{say('units', { form: own, lke: other })}</Warning>}
      {!hasTpi && (
        <Field label={say('role')}>
          <RadioGroup value={single} onChange={(_, { value }) => setSingle(value === 'tpi' ? 'tpi' : 'unit')}>
            <Radio value="unit" label={say('role.unit')} />
            <Radio value="tpi" label={say('role.tpi')} />
          </RadioGroup>
        </Field>
      )}
      {into && (
        <>
          <p className={styles.plain} role="status" data-testid="form-sum">
            {into.entries.length > 0
              ? say('preview.sum', { cells: into.entries.length, same: into.same })
              : say('preview.nothing', { same: into.same })}
          </p>
          <Entries into={into} left={left} leave={leave} />
          <LeftOut into={into} />
          <Kept into={into} />
          <Apply into={into} left={left} />
        </>
      )}
    </>
  );
}

function Entries({ into, left, leave }: { into: Into; left: readonly Part[]; leave(parts: readonly Part[]): void }) {
  const styles = useStyles();
  const say = useText(formIn);
  const words = useText(intoIn);
  const parts = PARTS.filter((part) => into.entries.some((one) => one.part === part));
  if (parts.length === 0) return null;
  return (
    <Section title={say('preview')} aside={chosenEntries(into, left).length}>
      <ul className={styles.list}>
        {parts.map((part) => {
          const entries = into.entries.filter((one) => one.part === part);
          const name = words(`part.${part}`);
          return (
            <li key={part} className={styles.row}>
              <Checkbox
                className={styles.check}
                label={`${name} (${entries.length})`}
                checked={!left.includes(part)}
                onChange={(_, { checked }) => leave(checked === true ? left.filter((one) => one !== part) : [...left, part])}
              />
              <ChangeTable changes={entries} label={say('preview.table', { part: name })} />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** So many are named one by one. */
const MOST_NAMED = 12;

function LeftOut({ into: { left } }: { into: Into }) {
  const styles = useStyles();
  const { language } = usePane();
  const say = useText(formIn);
  const words = useText(intoIn);
  if (left.length === 0) return null;
  return (
    <Section title={say('left')} aside={left.length}>
      <ul className={styles.list} data-testid="form-left">
        {leftGroups(left, language).map(({ part, reason, of }) => (
          <li key={`${part} ${reason}`} className={styles.row}>
            <div>
              {say('left.row', { part: words(`part.${part}`), reason })} ({of.length})
            </div>
            <Named of={of} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Named({ of }: { of: readonly { code: string; sheet?: string; cell?: string; text: string }[] }) {
  const styles = useStyles();
  const say = useText(formIn);
  const more = of.length - MOST_NAMED;
  const named = of.slice(0, MOST_NAMED).map(({ code, cell }) => (cell ? `${code} (${cell})` : code));
  return <p className={styles.small}>{[...named, ...(more > 0 ? [say('left.more', { count: more })] : [])].join(', ')}</p>;
}

function Kept({ into: { kept } }: { into: Into }) {
  const styles = useStyles();
  const say = useText(formIn);
  if (kept.length === 0) return null;
  return (
    <Fold title={`${say('kept')} (${kept.length})`}>
      <p className={styles.small}>{say('kept.text')}</p>
      <Named of={kept} />
    </Fold>
  );
}

function Apply({ into, left }: { into: Into; left: readonly Part[] }) {
  const styles = useStyles();
  const say = useText(formIn);
  const [{ working }] = useSession();
  const { apply } = useFilling();
  const entries = chosenEntries(into, left);
  return (
    <div className={styles.foot}>
      <Undo />
      {into.entries.length > 0 && (
        <Button appearance="primary" disabledFocusable={working || entries.length === 0} onClick={() => apply(entries)}>
          {working ? say('running') : entries.length > 0 ? say('apply', { count: entries.length }) : say('apply.none')}
        </Button>
      )}
    </div>
  );
}

function Undo() {
  const styles = useStyles();
  const say = useText(formIn);
  const [{ filled, working, formNews: news }] = useSession();
  const { undo } = useFilling();
  return (
    <>
      <div role="status">
        {news && (
          <MessageBar intent={news.failed ? 'error' : 'success'} layout="multiline">
            <MessageBarBody>{say(news.key, news.data)}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {filled.length > 0 && (
        <div className={styles.undo}>
          <span>{say('undo.text', { cells: cellsIn(filled) })}</span>
          <Button size="small" onClick={undo} disabledFocusable={working}>
            {say('undo')}
          </Button>
        </div>
      )}
    </>
  );
}
