/** Where things stand on a strange sheet, to be corrected and remembered. */
import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useRef, useState, type FormEvent } from 'react';
import { flushSync } from 'react-dom';
import { editionName } from '../../forms/recap/columns';
import { MAP_COLUMNS, type MapColumn, type Mapping } from '../../reading/mapping';
import type { Grid } from '../../sheet/plan';
import { showPercent } from '../../texts/number';
import type { Checked } from '../../reading/contract';
import { usePane, useText } from '../pane-context';
import { EditionOptions } from '../parts/edition-options';
import { News } from '../parts/news';
import { Subpage } from '../parts/subpage';
import { saveFile } from '../save-file';
import { MAPPINGS } from '../services';
import { akipLkes } from '../../rules/akip';
import { loadWording } from '../../rules/wording';
import {
  answersIn,
  asksForRows,
  columnChoices,
  firstRow,
  forgetting,
  refusal,
  remembering,
  rowsFound,
  trustOf,
  unmapped,
  type Chosen,
  type ColumnChoice,
} from '../state/mapping-view';
import { failure, type RepairTold, wordsIn } from '../state/words';
import { useSession } from '../use-session';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, marginTop: tokens.spacingVerticalL },
  field: { minWidth: 0 },
  select: { minWidth: 0, width: '100%', '& select': { minWidth: 0, textOverflow: 'ellipsis' } },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  lead: { marginTop: tokens.spacingVerticalXS },
});

/** These must be found for the sheet to be judged; the others help the diagnosis. */
const ANSWERS: readonly MapColumn[] = ['unit', 'tpi'];

export function MappingView({ lke: { reading } }: { lke: Checked }) {
  const styles = useStyles();
  const words = useText(wordsIn);
  const { state } = usePane();
  const mapping = reading.mapping!;
  const grids = state.workbook.status === 'read' ? state.workbook.found.grids : undefined;
  const grid = grids?.find(({ sheet }) => sheet === reading.sheet);
  const lead = words('mapping.lead', { sheet: reading.sheet, edition: editionName(mapping.edition), ...rowsFound(mapping) });
  return (
    <Subpage heading={words('mapping.heading')} lead={lead}>
      <p className={styles.lead}>{words('mapping.lead.text')}</p>
      {grid && <MappingForm mapping={mapping} grid={grid} isSet={trustOf(reading) === 'set'} />}
    </Subpage>
  );
}

/** Where nothing was recognised: a person tells the sheet, then its columns. */
export function MapByHandView({ grids }: { grids: readonly Grid[] }) {
  const styles = useStyles();
  const words = useText(wordsIn);
  const { editions } = usePane();
  const [name, setName] = useState(grids[0]!.sheet);
  const grid = grids.find(({ sheet }) => sheet === name) ?? grids[0]!;
  const [typed, setTyped] = useState<string>();
  const text = typed ?? String(firstRow(grid));
  const first = /^[1-9]\d{0,5}$/.test(text.trim()) ? Number(text) : undefined;
  return (
    <Subpage heading={words('mapping.hand.heading')} lead={words('mapping.hand.lead')}>
      <div className={styles.form}>
        <Field className={styles.field} label={words('mapping.sheet')}>
          <Select
            className={styles.select}
            value={grid.sheet}
            onChange={(_, { value }) => {
              setName(value);
              setTyped(undefined);
            }}
          >
            {grids.map(({ sheet }) => (
              <option key={sheet}>{sheet}</option>
            ))}
          </Select>
        </Field>
        <Field
          className={styles.field}
          label={words('mapping.first')}
          validationMessage={first === undefined ? words('mapping.first.shape') : undefined}
        >
          <Input
            className={styles.select}
            value={text}
            onChange={(_, { value }) => setTyped(value)}
            inputMode="numeric"
            autoComplete="off"
          />
        </Field>
      </div>
      {first !== undefined && (
        <MappingForm key={grid.sheet} mapping={unmapped(grid.sheet, editions[0]!.id, first)} grid={grid} isSet={false} />
      )}
    </Subpage>
  );
}

function MappingForm({ mapping, grid, isSet }: { mapping: Mapping; grid: Grid; isSet: boolean }) {
  const styles = useStyles();
  const words = useText(wordsIn);
  const { editions: ofZi } = usePane();
  const editions = [...ofZi, ...akipLkes];
  const [{ working }] = useSession();
  const [chosen, setChosen] = useState<Chosen>(mapping.columns);
  const [edition, setEdition] = useState(mapping.edition);
  const [refused, setRefused] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { save, forget } = useRemembering(mapping, grid);
  const choices = columnChoices(grid, mapping);
  const found = refusal(chosen, asksForRows(mapping, chosen, edition));
  const message = (part: MapColumn): string | undefined => {
    if (!refused || !found) return undefined;
    if (found.key === 'mapping.no-answers') return part === 'unit' ? words(found.key) : undefined;
    if (found.key === 'mapping.no-rows') return part === 'code' ? words(found.key) : undefined;
    if (!found.parts?.includes(part)) return undefined;
    const [one, two] = found.parts.map((each) => words(`part.${each}`));
    return words(found.key, { letter: found.letter!, one: one!, two: two! });
  };
  /** As `lke check --map` takes it. */
  const exported = () =>
    saveFile(remembering(null, mapping, chosen), 'application/json', `${words('mapping.export.name')}-${mapping.sheet}.json`);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The field may be far above the button: what is asked for is shown, and has the focus.
    flushSync(() => setRefused(found !== undefined));
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    if (!found) save(chosen, edition);
  };
  return (
    <form ref={form} className={styles.form} onSubmit={submit} noValidate>
      {editions.some(({ id }) => id === mapping.edition) && (
        <Field className={styles.field} label={words('mapping.edition')}>
          <Select className={styles.select} value={edition} onChange={(_, { value }) => setEdition(value)}>
            <EditionOptions editions={editions} />
          </Select>
        </Field>
      )}
      {MAP_COLUMNS.map((part) => (
        <ColumnField
          key={part}
          part={part}
          mapping={mapping}
          choices={choices}
          letter={chosen[part]}
          answers={ANSWERS.includes(part) ? answersIn(grid, mapping, chosen[part]) : undefined}
          message={message(part)}
          onChoose={(letter) => setChosen({ ...chosen, [part]: letter })}
        />
      ))}
      <News />
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={working}>
          {words(working ? 'mapping.saving' : 'mapping.save')}
        </Button>
        <Button onClick={exported} disabledFocusable={working}>
          {words('mapping.export')}
        </Button>
        {isSet && (
          <Button onClick={forget} disabledFocusable={working}>
            {words('mapping.forget')}
          </Button>
        )}
      </div>
    </form>
  );
}

interface ColumnFieldProps {
  part: MapColumn;
  mapping: Mapping;
  choices: readonly ColumnChoice[];
  letter: string | undefined;
  answers: number | undefined;
  message: string | undefined;
  onChoose(letter: string | undefined): void;
}

function ColumnField({ part, mapping, choices, letter, answers, message, onChoose }: ColumnFieldProps) {
  const styles = useStyles();
  const words = useText(wordsIn);
  const sure = mapping.confidence.columns[part];
  const isFound = letter !== undefined && letter === mapping.columns[part] && sure !== undefined;
  const hint = [
    letter !== undefined && (isFound ? sure < 1 && words('mapping.sure', { share: showPercent(sure) }) : words('mapping.chosen')),
    answers !== undefined && letter !== undefined && words('mapping.answers', { count: answers }),
  ].filter(Boolean);
  return (
    <Field
      className={styles.field}
      label={words(`part.${part}`)}
      hint={hint.join(' · ') || undefined}
      validationMessage={message}
      validationState={message ? 'error' : isFound && sure < 0.9 ? 'warning' : 'none'}
    >
      <Select className={styles.select} value={letter ?? ''} onChange={(_, { value }) => onChoose(value || undefined)}>
        <option value="">{words('mapping.none')}</option>
        {choices.map((choice) => (
          <option key={choice.letter} value={choice.letter}>
            {words(choice.heading ? 'mapping.column' : 'mapping.column.bare', { ...choice })}
          </option>
        ))}
      </Select>
    </Field>
  );
}

type Remember = (kept: string | null) => string | null;

function useRemembering(mapping: Mapping, grid: Grid) {
  const { services, undisturbed } = usePane();
  const [{ working }, set] = useSession();
  /** @param of undefined where there is nothing to remember. */
  const keep = async (of: () => Promise<Remember | undefined>, told: RepairTold, nothing?: RepairTold) => {
    if (working) return;
    set({ working: true, news: undefined });
    try {
      const what = await of();
      if (!what) return set({ news: { failed: true, told: nothing! } });
      await undisturbed(async () => services.door.revise(MAPPINGS, what));
      set({ page: 'list', news: { told } });
    } catch (error) {
      set({ news: { failed: true, told: failure('mapping.failed', error) } });
    } finally {
      set({ working: false });
    }
  };
  /** The rows by what was chosen; undefined where no statement is among them. */
  const laidOut = async (columns: Chosen, edition: string): Promise<Mapping | undefined> => {
    if (!asksForRows(mapping, columns, edition)) return mapping;
    const { mapByHand } = await import('../../reading/recognise/by-hand');
    const found = mapByHand(grid, { edition, columns, first: (mapping.heading ?? 0) + 1 }, await loadWording(edition));
    return rowsFound(found).found > 0 ? found : undefined;
  };
  return {
    save: (chosen: Chosen, edition: string) =>
      void keep(
        async () => {
          const found = await laidOut(chosen, edition);
          return found && ((kept) => remembering(kept, found, chosen));
        },
        { words: 'mapping.saved' },
        { words: 'mapping.nothing', data: { edition: editionName(edition) } },
      ),
    forget: () => void keep(async () => (kept) => forgetting(kept, mapping.sheet), { words: 'mapping.forgotten' }),
  };
}
