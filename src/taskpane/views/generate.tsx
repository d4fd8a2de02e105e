import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  Select,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, type FormEvent } from 'react';
import { usePane } from '../pane-context';
import { GenerationStatus } from '../parts/generation-status';
import type { FieldName } from '../state/form';

const useStyles = makeStyles({
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  lead: { margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorNeutralForeground2 },
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, marginTop: tokens.spacingVerticalL },
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: tokens.spacingHorizontalM },
  field: { minWidth: 0 },
  // Fluent's input asks for 250 px; half of a narrow pane is less.
  narrow: { minWidth: 0, width: '100%' },
  submit: { alignSelf: 'stretch' },
});

export function GenerateView() {
  const styles = useStyles();
  const { t } = usePane();
  return (
    <>
      <h2 className={styles.heading}>{t('form.heading')}</h2>
      <p className={styles.lead}>{t('form.lead')}</p>
      <GenerationStatus />
      <LkeForm />
    </>
  );
}

function LkeForm() {
  const styles = useStyles();
  const { state, dispatch, editions, t, tell, generate } = usePane();
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
  const edition = editions.find(({ id }) => id === form.edition);
  const target = edition?.predicates.find(({ code }) => code === form.target);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    generate();
  };
  return (
    <form ref={ref} className={styles.form} onSubmit={submit} noValidate>
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
            onChange={set('year')}
            inputMode="numeric"
            maxLength={8}
            autoComplete="off"
          />
        </Field>
        <Field className={styles.field} label={t('form.edition')} validationMessage={messageOf('edition')}>
          <Select className={styles.narrow} value={form.edition} onChange={set('edition')}>
            {editions.map(({ id, short }) => (
              <option key={id} value={id}>
                {short}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {edition && edition.status !== 'in-force' && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {t(edition.gatesUnconfirmed ? 'form.edition.unconfirmed' : 'form.edition.superseded', { edition: edition.short })}
          </MessageBarBody>
        </MessageBar>
      )}
      <Field className={styles.field} label={t('form.target')} validationMessage={messageOf('target')}>
        <RadioGroup value={form.target} onChange={set('target')}>
          {edition?.predicates.map(({ code, name }) => (
            <Radio key={code} value={code} label={`${code} – ${name}`} />
          ))}
        </RadioGroup>
      </Field>
      {target?.after && (
        <Field className={styles.field} hint={t('form.held.hint', { target: target.code, predicate: target.after })}>
          <Checkbox
            label={t('form.held', { predicate: target.after })}
            checked={form.held}
            onChange={(_, { checked }) => dispatch({ type: 'field', name: 'held', value: checked === true })}
          />
        </Field>
      )}
      <Button type="submit" appearance="primary" className={styles.submit} disabledFocusable={generation.step === 'running'}>
        {t('form.submit')}
      </Button>
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
