/** What a table of respondents that others made does not say: whose it is, and on which scale it was asked. */
import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { CheckedSurvey } from '../../forms/surveys';
import { surveyOf } from '../../forms/surveys/contract';
import { YEARS } from '../../sheet/years';
import type { Said } from '../../reading/said';
import { News } from '../parts/news';
import { Subpage } from '../parts/subpage';
import { saveFile } from '../save-file';
import { useText } from '../pane-context';
import { wordsIn } from '../state/words';
import { useSession } from '../use-session';
import { isYear, useTelling } from './identity';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, marginTop: tokens.spacingVerticalL },
  field: { minWidth: 0 },
  wide: { minWidth: 0, width: '100%' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export function SurveyIdentityView({ survey: { reading } }: { survey: CheckedSurvey }) {
  const styles = useStyles();
  const words = useText(wordsIn);
  const [{ working }] = useSession();
  const { identity, scale } = reading;
  const { longest, scale: official } = surveyOf[reading.id];
  const others = Array.from({ length: longest - official.max }, (_, at) => official.max + 1 + at);
  const [unit, setUnit] = useState(identity.unit ?? '');
  const [year, setYear] = useState(identity.year === undefined ? '' : String(identity.year));
  const [top, setTop] = useState(scale.basis === '' ? '' : String(scale.top));
  const [basis, setBasis] = useState(scale.basis);
  const [refused, setRefused] = useState(false);
  const save = useTelling(reading);
  const wrongYear = year !== '' && !isYear(year);
  const lacksBasis = top !== '' && basis.trim() === '';
  const said: Said = {
    ...(unit.trim() && { unit }),
    ...(year && { year: Number(year) }),
    ...(top && { scale: { top: Number(top), basis } }),
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setRefused(true);
    if (!wrongYear && !lacksBasis) save(said);
  };
  /** As `lke check --map` takes it. */
  const exported = () =>
    saveFile(
      JSON.stringify([{ sheet: reading.sheet, ...said }]),
      'application/json',
      `${words('mapping.export.name')}-${reading.sheet}.json`,
    );
  return (
    <Subpage heading={words('survey-said.heading')} lead={words('identity.lead', { sheet: reading.sheet })}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <Field className={styles.field} label={words('identity.unit')}>
          <Input className={styles.wide} value={unit} onChange={(_, { value }) => setUnit(value)} autoComplete="off" />
        </Field>
        <Field
          className={styles.field}
          label={words('identity.year')}
          validationMessage={wrongYear ? words('identity.year.shape', { ...YEARS }) : undefined}
        >
          <Input className={styles.wide} value={year} onChange={(_, { value }) => setYear(value)} autoComplete="off" />
        </Field>
        {others.length > 0 && (
          <>
            <Field className={styles.field} label={words('survey-said.scale')}>
              <Select className={styles.wide} value={top} onChange={(_, { value }) => setTop(value)}>
                <option value="">{words('survey-said.official', { max: official.max })}</option>
                {others.map((most) => (
                  <option key={most} value={most}>
                    {words('survey-said.other', { max: most })}
                  </option>
                ))}
              </Select>
            </Field>
            {top !== '' && (
              <Field
                className={styles.field}
                label={words('survey-said.basis')}
                hint={words('survey-said.basis.hint')}
                validationMessage={refused && lacksBasis ? words('survey-said.basis.missing') : undefined}
              >
                <Input className={styles.wide} value={basis} onChange={(_, { value }) => setBasis(value)} autoComplete="off" />
              </Field>
            )}
          </>
        )}
        <News />
        <div className={styles.buttons}>
          <Button type="submit" appearance="primary" disabledFocusable={working}>
            {words('identity.save')}
          </Button>
          {said.scale && !lacksBasis && (
            <Button onClick={exported} disabledFocusable={working}>
              {words('mapping.export')}
            </Button>
          )}
        </div>
      </form>
    </Subpage>
  );
}
