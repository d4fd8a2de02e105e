/** Where things stand on a strange sheet, to be corrected and remembered. */
import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { editionName } from '../../worksheet/recap/columns';
import { MAP_COLUMNS, type Grid, type MapColumn, type Mapping } from '../../worksheet';
import { showPercent } from '../../texts/number';
import type { Checked } from '../../worksheet/contract';
import { usePane } from '../pane-context';
import { News } from '../parts/news';
import { Subpage } from '../parts/subpage';
import { MAPPINGS } from '../services';
import {
  answersIn,
  columnChoices,
  forgetting,
  refusal,
  remembering,
  rowsFound,
  trustOf,
  type Chosen,
  type ColumnChoice,
} from '../state/mapping-view';
import { failure, type RepairTold } from '../state/words';
import { useSession, useWords } from '../use-session';

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
  const words = useWords();
  const { state } = usePane();
  const mapping = reading.mapping!;
  const grids = state.workbook.status === 'read' ? state.workbook.found.grids : undefined;
  const grid = grids?.find(({ sheet }) => sheet === reading.sheet);
  const lead = words('mapping.lead', { sheet: reading.sheet, edition: editionName(mapping.edition), ...rowsFound(mapping) });
  return (
    <Subpage heading={words('mapping.heading')} lead={lead}>
      <p className={styles.lead}>{words('mapping.lead.text')}</p>
      <News />
      {grid && <MappingForm mapping={mapping} grid={grid} isSet={trustOf(reading) === 'set'} />}
    </Subpage>
  );
}

function MappingForm({ mapping, grid, isSet }: { mapping: Mapping; grid: Grid; isSet: boolean }) {
  const styles = useStyles();
  const words = useWords();
  const [{ working }] = useSession();
  const [chosen, setChosen] = useState<Chosen>(mapping.columns);
  const [refused, setRefused] = useState(false);
  const { save, forget } = useRemembering(mapping);
  const choices = columnChoices(grid, mapping);
  const found = refusal(chosen);
  const message = (part: MapColumn): string | undefined => {
    if (!refused || !found) return undefined;
    if (found.key === 'mapping.no-answers') return part === 'unit' ? words(found.key) : undefined;
    if (!found.parts?.includes(part)) return undefined;
    const [one, two] = found.parts.map((each) => words(`part.${each}`));
    return words(found.key, { letter: found.letter!, one: one!, two: two! });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setRefused(found !== undefined);
    if (!found) save(chosen);
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
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
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={working}>
          {words(working ? 'mapping.saving' : 'mapping.save')}
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
  const words = useWords();
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

function useRemembering(mapping: Mapping) {
  const { services, undisturbed } = usePane();
  const [{ working }, set] = useSession();
  const keep = async (what: (kept: string | null) => string | null, told: RepairTold) => {
    if (working) return;
    set({ working: true, news: undefined });
    try {
      await undisturbed(async () => services.door.remember(MAPPINGS, what(await services.door.recall(MAPPINGS))));
      set({ page: 'list', news: { told } });
    } catch (error) {
      set({ news: { failed: true, told: failure('mapping.failed', error) } });
    } finally {
      set({ working: false });
    }
  };
  return {
    save: (chosen: Chosen) => void keep((kept) => remembering(kept, mapping, chosen), { words: 'mapping.saved' }),
    forget: () => void keep((kept) => forgetting(kept, mapping.sheet), { words: 'mapping.forgotten' }),
  };
}
