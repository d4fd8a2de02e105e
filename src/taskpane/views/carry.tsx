/** An LKE carried into a fresh one. */
import { Button, Checkbox, Field, Input, makeStyles, Radio, RadioGroup, Select, tokens } from '@fluentui/react-components';
import { useMemo, useState, type FormEvent } from 'react';
import { indexOf } from '../../assessment';
import { clean } from '../../assessment/parse';
import { carryOver, type CarriedOver, type Unmatched } from '../../forms/carry';
import type { Checked } from '../../reading/contract';
import { editionNamed } from '../../assessment/editions';
import { usePane, useText } from '../pane-context';
import { Described } from '../parts/described';
import { EditionOptions } from '../parts/edition-options';
import { EditionRemarks } from '../parts/edition-remarks';
import { yearOf } from '../state/form';
import { News } from '../parts/news';
import { Subpage } from '../parts/subpage';
import { Section } from '../parts/section';
import {
  carry,
  countsOf,
  editionsFor,
  refusals,
  startCarry,
  whyNot,
  type CarryErrors,
  type CarryForm,
} from '../state/carry-view';
import { failure, wordsIn } from '../state/words';
import { useSession } from '../use-session';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, marginTop: tokens.spacingVerticalL },
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: tokens.spacingHorizontalM },
  field: { minWidth: 0 },
  narrow: { minWidth: 0, width: '100%' },
  plain: { margin: 0 },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  row: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  code: { fontWeight: tokens.fontWeightSemibold },
  small: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  wording: { marginInlineStart: '-8px', alignItems: 'flex-start' },
});

export function CarryView({ lke: { reading } }: { lke: Checked }) {
  const styles = useStyles();
  const words = useText(wordsIn);
  const { editions, services } = usePane();
  const t = useText();
  const [{ working }] = useSession();
  const possible = editionsFor(reading, editions);
  const [form, setForm] = useState(() => startCarry(reading, possible, services.today().getFullYear()));
  const [errors, setErrors] = useState<CarryErrors>({});
  const edition = possible.find(({ id }) => id === form.edition);
  const carried = useMemo(() => edition && carryOver(reading, edition), [reading, edition]);
  const make = useCarrying(reading);
  const set = (change: Partial<CarryForm>) => {
    setForm({ ...form, ...change });
    setErrors({});
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const refused = refusals(form);
    setErrors(refused);
    if (Object.keys(refused).length === 0) make(form);
  };
  const message = (name: 'unit' | 'year') => errors[name] && words(errors[name]);
  return (
    <Subpage heading={words('carry.heading')} lead={words('carry.lead', { sheet: reading.sheet })}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <Field className={styles.field} label={words('carry.unit')} required validationMessage={message('unit')}>
          <Input
            className={styles.narrow}
            value={form.unit}
            onChange={(_, { value }) => set({ unit: value })}
            autoComplete="off"
          />
        </Field>
        <div className={styles.pair}>
          <Field className={styles.field} label={words('carry.year')} required validationMessage={message('year')}>
            <Input
              className={styles.narrow}
              value={form.year}
              onChange={(_, { value }) => set({ year: value })}
              inputMode="numeric"
              autoComplete="off"
            />
          </Field>
          <Field className={styles.field} label={words('carry.edition')}>
            <Select className={styles.narrow} value={form.edition} onChange={(_, { value }) => set({ edition: value })}>
              <EditionOptions editions={possible} />
            </Select>
          </Field>
        </div>
        {edition && <EditionRemarks edition={edition} year={yearOf(form.year)} />}
        <Field className={styles.field} label={words('carry.target')}>
          <RadioGroup value={form.target} onChange={(_, { value }) => set({ target: value })}>
            {edition?.predicates.map(({ code, name }) => (
              <Radio key={code} value={code} label={<Described text={name}>{code}</Described>} />
            ))}
          </RadioGroup>
        </Field>
        {reading.layout !== 'ours' && form.edition === reading.edition && (
          <Checkbox
            className={styles.wording}
            label={words('carry.wording')}
            checked={form.wording}
            onChange={(_, { checked }) => set({ wording: checked === true })}
          />
        )}
        {carried && <p className={styles.plain}>{words('carry.counts', { ...countsOf(carried) })}</p>}
        <Button type="submit" appearance="primary" disabledFocusable={working || !edition}>
          {words(working ? 'carry.running' : 'carry.submit')}
        </Button>
        <p className={styles.hint}>{t('form.undo-list')}</p>
        <News />
      </form>
      {carried && <NotCarried of={carried} from={reading.edition} />}
    </Subpage>
  );
}

function NotCarried({ of: { unmatched }, from }: { of: CarriedOver; from: string }) {
  const styles = useStyles();
  const words = useText(wordsIn);
  return (
    <Section title={words('carry.unmatched')} aside={unmatched.length}>
      {unmatched.length === 0 && <p className={styles.plain}>{words('carry.unmatched.none')}</p>}
      <ul className={styles.list}>
        {unmatched.map((one) => (
          <li key={one.code} className={styles.row}>
            <UnmatchedRow one={one} from={from} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function UnmatchedRow({ one, from }: { one: Unmatched; from: string }) {
  const styles = useStyles();
  const words = useText(wordsIn);
  const { key, near } = whyNot(one);
  const edition = editionNamed(from);
  const name = edition && indexOf(edition).inputs.get(one.code)?.input.name;
  const answer = [one.answers?.unit, one.answers?.tpi].map((raw) => clean(raw)).find((text) => text !== '');
  return (
    <>
      <div>
        <span className={styles.code}>{one.code.replace(/#due$/, '')}</span> {name}
      </div>
      <div className={styles.small}>
        {[words(key, { near }), answer !== undefined && words('carry.answer', { answer })].filter(Boolean).join(' ')}
      </div>
    </>
  );
}

function useCarrying(reading: Checked['reading']) {
  const { services, undisturbed, state, dispatch, language, editions } = usePane();
  const [{ working }, set] = useSession();
  return (form: CarryForm) => {
    const edition = editions.find(({ id }) => id === form.edition);
    const grids = state.workbook.status === 'read' ? (state.workbook.found.grids ?? []) : [];
    if (working || !edition) return;
    set({ working: true, news: undefined });
    undisturbed(() => carry(services.door, reading, grids, edition, form, language))
      .then(
        (sheet) => {
          // What was copied is what is looked at from now on.
          dispatch({ type: 'sheet', sheet });
          set({ page: 'list', news: { told: { words: 'carry.done', data: { sheet } }, sheet } });
        },
        (error: unknown) => set({ news: { failed: true, told: failure('carry.failed', error) } }),
      )
      .finally(() => set({ working: false }));
  };
}
