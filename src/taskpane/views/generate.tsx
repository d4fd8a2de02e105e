import { Button, Field, Input, makeStyles, Radio, RadioGroup, Select, tokens } from '@fluentui/react-components';
import { lazy, Suspense, type FormEvent, useEffect, useRef, useState } from 'react';
import { usePane, useText } from '../pane-context';
import type { Maker } from '../makers';
import { EditionOptions } from '../parts/edition-options';
import { Described } from '../parts/described';
import { Heading } from '../parts/heading';
import { Section } from '../parts/section';
import { inForceIn } from '../../rules/in-force';
import type { Edition } from '../../rules/schema';
import { LKE, yearOf, type FieldName } from '../state/form';

const GenerationStatus = lazy(async () => ({ default: (await import('../parts/messages')).GenerationStatus }));
const HeldField = lazy(async () => ({ default: (await import('../parts/held-field')).HeldField }));
// With the sentences of all problems: the form does not wait for them.
const EditionRemarks = lazy(async () => ({ default: (await import('../parts/edition-remarks')).EditionRemarks }));

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: tokens.spacingHorizontalM },
  field: { minWidth: 0 },
  // Fluent's input asks for 250 px; half of a narrow pane is less.
  narrow: { minWidth: 0, width: '100%', '& select': { textOverflow: 'ellipsis' } },
  more: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  submit: { alignSelf: 'stretch' },
});

export function GenerateView() {
  const { state } = usePane();
  const t = useText();
  return (
    <>
      <Heading lead={t('form.lead')}>{t('form.heading')}</Heading>
      <WorksheetForm />
      {/* Beside the button that led to it. */}
      <Suspense>{state.generation.step !== 'idle' && <GenerationStatus />}</Suspense>
      <More />
    </>
  );
}

/** What else the pane can do with a unit, also where there is no LKE yet. */
function More() {
  const styles = useStyles();
  const { dispatch } = usePane();
  const t = useText();
  return (
    <Section title={t('more.heading')}>
      <div className={styles.more}>
        {(['proposal', 'overrides', 'rules'] as const).map((page) => (
          <Button key={page} onClick={() => dispatch({ type: 'page', page })}>
            {t(`more.${page}`)}
          </Button>
        ))}
      </div>
    </Section>
  );
}

/** The other worksheets come with the chunk that makes them. */
function useMakers(): readonly Maker[] {
  const [makers, setMakers] = useState<readonly Maker[]>([]);
  useEffect(() => {
    let left = false;
    import('../makers').then(
      (loaded) => !left && setMakers(loaded.makers),
      // Offline for a moment: the LKE can be made all the same.
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, []);
  return makers;
}

function WorksheetForm() {
  const styles = useStyles();
  const { state, dispatch, editions: ziEditions, language, tell, generate } = usePane();
  const t = useText();
  const makers = useMakers();
  const { form, generation } = state;
  const ref = useFocusOnFirstError();
  const set =
    (name: FieldName) =>
    (_: unknown, { value }: { value: string }) =>
      dispatch({ type: 'field', name, value });
  const messageOf = (name: FieldName) => {
    const told = state.errors[name];
    return told && tell(told);
  };
  const isLke = form.kind === LKE;
  const offeredFor = (kind: string) =>
    kind === LKE ? ziEditions : (makers.find(({ id }) => id === kind)?.editions(ziEditions) ?? []);
  const editions = offeredFor(form.kind);
  const chooseKind = (kind: string) => {
    dispatch({ type: 'field', name: 'kind', value: kind });
    const offered = offeredFor(kind);
    if (!offered.some(({ id }) => id === form.edition)) follow(offered, form.year);
  };
  const follow = (offered: readonly Edition[], typed: string) => {
    const year = yearOf(typed);
    const governing = year === undefined ? undefined : inForceIn(offered, year);
    if (governing) dispatch({ type: 'field', name: 'edition', value: governing.id });
    dispatch({ type: 'field', name: 'editionChosen', value: false });
  };
  const typeYear = (typed: string) => {
    dispatch({ type: 'field', name: 'year', value: typed });
    if (!form.editionChosen) follow(editions, typed);
  };
  const chooseEdition = (id: string) => {
    dispatch({ type: 'field', name: 'edition', value: id });
    dispatch({ type: 'field', name: 'editionChosen', value: true });
  };
  const edition = editions.find(({ id }) => id === form.edition);
  const target = edition?.predicates.find(({ code }) => code === form.target);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    generate();
  };
  return (
    <form ref={ref} className={styles.form} onSubmit={submit} noValidate>
      <Field className={styles.field} label={t('form.kind')}>
        <Select className={styles.narrow} value={form.kind} onChange={(_, { value }) => chooseKind(value)}>
          <option value={LKE}>{t('form.kind.lke')}</option>
          {makers.map(({ id, title }) => (
            <option key={id} value={id}>
              {title(language)}
            </option>
          ))}
        </Select>
      </Field>
      <Field className={styles.field} label={t('form.unit')} required validationMessage={messageOf('unit')}>
        <Input
          className={styles.narrow}
          value={form.unit}
          onChange={set('unit')}
          placeholder={t('form.unit.hint')}
          autoComplete="off"
        />
      </Field>
      <Field className={styles.field} label={t('form.body')} validationMessage={messageOf('body')}>
        <Input
          className={styles.narrow}
          value={form.body}
          onChange={set('body')}
          placeholder={t('form.body.hint')}
          autoComplete="off"
        />
      </Field>
      <div className={styles.pair}>
        <Field className={styles.field} label={t('form.year')} required validationMessage={messageOf('year')}>
          <Input
            className={styles.narrow}
            value={form.year}
            onChange={(_, { value }) => typeYear(value)}
            inputMode="numeric"
            maxLength={8}
            autoComplete="off"
          />
        </Field>
        {editions.length > 1 && (
          <Field className={styles.field} label={t('form.edition')} validationMessage={messageOf('edition')}>
            <Select className={styles.narrow} value={form.edition} onChange={(_, { value }) => chooseEdition(value)}>
              <EditionOptions editions={editions} />
            </Select>
          </Field>
        )}
      </div>
      <Suspense fallback={null}>{edition && <EditionRemarks edition={edition} year={yearOf(form.year)} />}</Suspense>
      {isLke && (
        <Field className={styles.field} label={t('form.target')} validationMessage={messageOf('target')}>
          <RadioGroup value={form.target} onChange={set('target')}>
            {edition?.predicates.map(({ code, name }) => (
              <Radio key={code} value={code} label={<Described text={name}>{code}</Described>} />
            ))}
          </RadioGroup>
        </Field>
      )}
      <Suspense>{isLke && target?.after && <HeldField target={target} className={styles.field} />}</Suspense>
      <Button type="submit" appearance="primary" className={styles.submit} disabledFocusable={generation.step === 'running'}>
        {t(isLke ? 'form.submit' : 'form.submit.other')}
      </Button>
      <p className={styles.hint}>{t('form.undo-list')}</p>
    </form>
  );
}

/** After a refusal the first field to mend has the focus, so that keyboard and screen reader start there. */
function useFocusOnFirstError() {
  const ref = useRef<HTMLFormElement>(null);
  const { errors } = usePane().state;
  const count = Object.keys(errors).length;
  const before = useRef(0);
  useEffect(() => {
    if (count > before.current) ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    before.current = count;
  }, [count]);
  return ref;
}
