/** Whose LKE it is, where a sheet of others does not say: told here, remembered in the workbook. */
import { Button, Checkbox, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { gradeTableOf } from '../../rules/akip';
import { predicateNamed } from '../../assessment';
import type { Checked } from '../../reading/contract';
import { remembered, type Said } from '../../reading/said';
import { YEARS } from '../../sheet/years';
import { usePane, useText } from '../pane-context';
import { News } from '../parts/news';
import { Subpage } from '../parts/subpage';
import { IDENTITIES } from '../services';
import { failure, wordsIn } from '../state/words';
import { useSession } from '../use-session';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, marginTop: tokens.spacingVerticalL },
  field: { minWidth: 0 },
  wide: { minWidth: 0, width: '100%' },
  check: { marginInlineStart: '-8px' },
});

export const isYear = (text: string): boolean => /^\d{4}$/.test(text) && Number(text) >= YEARS.min && Number(text) <= YEARS.max;

export function IdentityView({ lke }: { lke: Checked }) {
  const styles = useStyles();
  const words = useText(wordsIn);
  const t = useText();
  const { edition, reading } = lke;
  const { identity } = reading;
  const before = edition.predicates.find(({ after }) => after)?.after;
  const [unit, setUnit] = useState(identity.unit ?? '');
  const [body, setBody] = useState(identity.body ?? '');
  const [year, setYear] = useState(identity.year === undefined ? '' : String(identity.year));
  const [target, setTarget] = useState(predicateNamed(edition, identity.target) ?? identity.target ?? '');
  const [held, setHeld] = useState(before !== undefined && predicateNamed(edition, identity.held) === before);
  const [{ working }] = useSession();
  const save = useTelling(reading);
  const choices = lke.akip ? gradeTableOf(edition).grades.map(({ grade }) => grade) : edition.predicates.map(({ code }) => code);
  const wrongYear = year !== '' && !isYear(year);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wrongYear) return;
    save({ unit, body, target, ...(year && { year: Number(year) }), ...(held && { held: before }) });
  };
  const text = (label: string, value: string, set: (text: string) => void, message?: string) => (
    <Field className={styles.field} label={label} validationMessage={message}>
      <Input className={styles.wide} value={value} onChange={(_, { value: typed }) => set(typed)} autoComplete="off" />
    </Field>
  );
  return (
    <Subpage heading={words('identity.heading')} lead={words('identity.lead', { sheet: reading.sheet })}>
      <form className={styles.form} onSubmit={submit} noValidate>
        {text(words('identity.unit'), unit, setUnit)}
        {text(words('identity.body'), body, setBody)}
        {text(words('identity.year'), year, setYear, wrongYear ? words('identity.year.shape', { ...YEARS }) : undefined)}
        <Field className={styles.field} label={words('identity.target')}>
          <Select className={styles.wide} value={target} onChange={(_, { value }) => setTarget(value)}>
            <option value="">{words('identity.none')}</option>
            {choices.map((code) => (
              <option key={code}>{code}</option>
            ))}
          </Select>
        </Field>
        {before !== undefined && (
          <Checkbox
            className={styles.check}
            label={t('form.held', { predicate: before })}
            checked={held}
            onChange={(_, { checked }) => setHeld(checked === true)}
          />
        )}
        <News />
        <div>
          <Button type="submit" appearance="primary" disabledFocusable={working}>
            {words('identity.save')}
          </Button>
        </div>
      </form>
    </Subpage>
  );
}

/** @returns what remembers in the workbook what a person says of an LKE or survey, and reads it again. */
export function useTelling(reading: Pick<Checked['reading'], 'sheet' | 'key'>) {
  const { services, undisturbed } = usePane();
  const [{ working }, set] = useSession();
  const keep = async (said: Said) => {
    if (working) return;
    set({ working: true, news: undefined });
    try {
      await undisturbed(() => services.door.revise(IDENTITIES, (kept) => remembered(kept, reading, said)));
      set({ page: 'list', news: { told: { words: 'identity.saved' } } });
    } catch (error) {
      set({ news: { failed: true, told: failure('mapping.failed', error) } });
    } finally {
      set({ working: false });
    }
  };
  return (said: Said) => void keep(said);
}
