/** A body's own stricter minimums, rulings and survey scales: entered, validated, kept in the workbook, passed on as a file. */
import { Button, Field, Input, makeStyles, MessageBar, MessageBarBody, Select, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { Overrides } from '../../rules/overrides';
import type { Edition } from '../../rules/schema';
import type { Language } from '../../texts';
import { showDate } from '../../texts/number';
import { usePane, useText } from '../pane-context';
import { setupIn } from '../state/setup-text';
import { EditionOptions } from '../parts/edition-options';
import { FloorFields } from '../parts/floor-fields';
import { PageFrame } from '../parts/page';
import { RulesFile } from '../parts/rules-file';
import { Section } from '../parts/section';
import { OWN_RULES } from '../services';
import { ownRulesText } from '../state/own-rules';
import {
  fieldsOf,
  floorRows,
  messageText,
  readFields,
  surveyRows,
  type OverridesErrors,
  type OverridesFields,
} from '../state/overrides-form';
import { ziLke } from '../state/result-view';
import { toldOf } from '../state/told';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, marginTop: tokens.spacingVerticalL },
  field: { minWidth: 0 },
  narrow: { minWidth: 0, width: '100%' },
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: tokens.spacingHorizontalM, alignItems: 'end' },
  rows: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
});

type Outcome = { intent: 'success' | 'error' | 'info'; text: string };

export function OverridesPage() {
  const say = useText(setupIn);
  const { state, editions } = usePane();
  const own = state.workbook.status === 'read' ? state.workbook.found.own : undefined;
  const [id, choose] = useState(() => ziLke(state)?.reading.edition ?? state.form.edition);
  // Read from a file, until it is kept or another edition is chosen.
  const [draft, setDraft] = useState<{ overrides: Overrides; file: string } | undefined>();
  const edition = editions.find((one) => one.id === id) ?? editions[0]!;
  const take = (overrides: Overrides, of: Edition, file: string) => {
    choose(of.id);
    setDraft({ overrides, file });
  };
  return (
    <PageFrame heading={say('own.heading')} lead={say('own.lead')}>
      <EditionForm
        // A file read anew fills the fields anew.
        key={`${edition.id} ${draft ? JSON.stringify(draft) : ''} ${state.workbook.status === 'unread'}`}
        edition={edition}
        kept={own?.[edition.id]}
        draft={draft}
        choose={(next) => {
          setDraft(undefined);
          choose(next);
        }}
        take={take}
      />
    </PageFrame>
  );
}

interface FormProps {
  edition: Edition;
  kept?: Overrides;
  draft?: { overrides: Overrides; file: string };
  choose(editionId: string): void;
  take(overrides: Overrides, edition: Edition, file: string): void;
}

function EditionForm({ edition, kept, draft, choose, take }: FormProps) {
  const styles = useStyles();
  const { language, services, editions } = usePane();
  const say = useText(setupIn);
  const start = draft?.overrides ?? kept;
  const [fields, setFields] = useState(() => fieldsOf(edition, start, dayOf(services.today()), language));
  const [errors, setErrors] = useState<OverridesErrors>({});
  const [outcome, setOutcome] = useState<Outcome | undefined>(() =>
    draft ? { intent: 'info', text: say('own.imported', { body: draft.overrides.body, file: draft.file }) } : undefined,
  );
  const form = useFocusOnFirstError(errors);
  const keep = useKeeping(edition);
  const change = (part: Partial<OverridesFields>) => {
    setFields({ ...fields, ...part });
    setErrors({});
    setOutcome(undefined);
  };
  const messageOf = (field: string) => errors[field] && messageText(errors[field], language);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const read = readFields(edition, fields, language);
    if (!read.ok) {
      setErrors(read.errors);
      return setOutcome({
        intent: 'error',
        text: read.errors.form ? messageText(read.errors.form, language) : say('own.refused'),
      });
    }
    const failure = await keep(read.overrides);
    setOutcome(failure ?? { intent: 'success', text: say('own.saved', { body: read.overrides.body, edition: edition.short }) });
  };
  const remove = async () => {
    const failure = await keep(null);
    if (!failure) setFields(fieldsOf(edition, undefined, dayOf(services.today()), language));
    setOutcome(failure ?? { intent: 'success', text: say('own.removed', { edition: edition.short }) });
  };
  return (
    <>
      <form ref={form} className={styles.form} onSubmit={(event) => void save(event)} noValidate>
        <Field className={styles.field} label={say('own.edition')}>
          <Select className={styles.narrow} value={edition.id} onChange={(_, { value }) => choose(value)}>
            <EditionOptions editions={editions} />
          </Select>
        </Field>
        {edition.gatesUnconfirmed && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{say('own.floors.unconfirmed', { edition: edition.short })}</MessageBarBody>
          </MessageBar>
        )}
        <Field className={styles.field} label={say('own.body')} required validationMessage={messageOf('body')}>
          <Input
            className={styles.narrow}
            value={fields.body}
            maxLength={150}
            onChange={(_, { value }) => change({ body: value })}
          />
        </Field>
        <Field className={styles.field} label={say('own.source')} required validationMessage={messageOf('source')}>
          <Input
            className={styles.narrow}
            value={fields.source}
            maxLength={300}
            placeholder={say('own.source.hint')}
            onChange={(_, { value }) => change({ source: value })}
          />
        </Field>
        <Field
          className={styles.field}
          label={say('own.checked')}
          required
          validationMessage={messageOf('checked')}
          hint={dateSaid(fields.checked, language, say)}
        >
          <Input
            className={styles.narrow}
            type="date"
            value={fields.checked}
            onChange={(_, { value }) => change({ checked: value })}
          />
        </Field>
        <Field className={styles.field} label={say('own.note')} validationMessage={messageOf('note')}>
          <Input
            className={styles.narrow}
            value={fields.note}
            maxLength={500}
            onChange={(_, { value }) => change({ note: value })}
          />
        </Field>
        <FloorFields
          edition={edition}
          rows={floorRows(edition, start)}
          floors={fields.floors}
          messageOf={messageOf}
          change={(key, value) => change({ floors: { ...fields.floors, [key]: value } })}
        />
        <RulingFields edition={edition} fields={fields} change={change} messageOf={messageOf} />
        {outcome && (
          <MessageBar intent={outcome.intent} layout="multiline">
            <MessageBarBody>{outcome.text}</MessageBarBody>
          </MessageBar>
        )}
        <Button type="submit" appearance="primary">
          {say('own.save')}
        </Button>
        {kept && <Button onClick={() => void remove()}>{say('own.remove')}</Button>}
      </form>
      <RulesFile edition={edition} kept={kept} take={take} />
    </>
  );
}

interface RulingProps {
  edition: Edition;
  fields: OverridesFields;
  change(part: Partial<OverridesFields>): void;
  messageOf(field: string): string | undefined;
}

function RulingFields({ edition, fields, change, messageOf }: RulingProps) {
  const styles = useStyles();
  const say = useText(setupIn);
  return (
    <>
      <Section title={say('own.rulings')}>
        <div className={styles.rows}>
          <Field className={styles.field} label={say('own.blanks')}>
            <Select
              className={styles.narrow}
              value={fields.blanks}
              onChange={(_, { value }) => change({ blanks: value as OverridesFields['blanks'] })}
            >
              <option value="">{say('own.blanks.default')}</option>
              <option value="zero">{say('own.blanks.zero')}</option>
              <option value="exclude">{say('own.blanks.exclude')}</option>
            </Select>
          </Field>
          <div className={styles.pair}>
            {(['duty', 'achievement'] as const).map((kind) => (
              <Field
                key={kind}
                className={styles.field}
                label={say(`own.${kind}`)}
                hint={say('own.share.hint', { usual: kind === 'duty' ? 1 : 0 })}
                validationMessage={messageOf(kind)}
              >
                <Input
                  className={styles.narrow}
                  value={fields[kind]}
                  inputMode="decimal"
                  maxLength={20}
                  autoComplete="off"
                  onChange={(_, { value }) => change({ [kind]: value })}
                />
              </Field>
            ))}
          </div>
        </div>
      </Section>
      <Section title={say('own.surveys')}>
        <div className={styles.rows}>
          {surveyRows(edition).map(({ code, name, max }) => (
            <Field
              key={code}
              className={styles.field}
              label={say('own.scale', { name })}
              hint={say('own.scale.hint', { max })}
              validationMessage={messageOf(`scale ${code}`)}
            >
              <Input
                className={styles.narrow}
                value={fields.scales[code] ?? ''}
                inputMode="decimal"
                maxLength={20}
                autoComplete="off"
                onChange={(_, { value }) => change({ scales: { ...fields.scales, [code]: value } })}
              />
            </Field>
          ))}
        </div>
      </Section>
    </>
  );
}

/** Keeps one edition's rules beside those of the others, and has the workbook judged again. */
function useKeeping(edition: Edition) {
  const { services, tell, refresh } = usePane();
  const say = useText(setupIn);
  return async (overrides: Overrides | null): Promise<Outcome | undefined> => {
    try {
      await services.door.revise(OWN_RULES, (kept) => ownRulesText(kept, edition.id, overrides));
      refresh();
      return undefined;
    } catch (error) {
      return { intent: 'error', text: say('own.failed', { reason: tell(toldOf(error)) }) };
    }
  };
}

/** The browser's field may stand in another order than the reader's. */
function dateSaid(checked: string, language: Language, say: ReturnType<typeof setupIn>): string | undefined {
  const date = showDate(checked, language);
  return date && say('own.checked.is', { date });
}

/** The day here, not in Greenwich. */
const dayOf = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/** Opens what hides the first field to mend, and puts the focus there. */
function useFocusOnFirstError(errors: OverridesErrors) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(errors).length === 0) return;
    const field = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    const folded = field?.closest('details');
    if (folded) folded.open = true;
    field?.focus();
  }, [errors]);
  return form;
}
