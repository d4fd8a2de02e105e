/** Stands before Periksa and Hasil: which LKE or survey, or why there is none to show. */
import { Button, Field, makeStyles, Select, Spinner, tokens } from '@fluentui/react-components';
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table';
import { ErrorCircle48Regular } from '@fluentui/react-icons/svg/error-circle';
import type { ReactNode } from 'react';
import { keyOf, type Checked } from '../../reading/contract';
import type { CheckedSurvey } from '../../forms/surveys';
import { usePane, useText } from '../pane-context';
import { isLke, resultsOf, shownResult, type Result } from '../state/store';
import { Notice } from './notice';

const useStyles = makeStyles({
  picker: { minWidth: 0, marginBottom: tokens.spacingVerticalL },
  // Names of units are long; Fluent's select would grow beyond a narrow pane.
  select: { minWidth: 0, width: '100%', '& select': { textOverflow: 'ellipsis' } },
});

interface LkeGateProps {
  children: (lke: Checked) => ReactNode;
  survey: (survey: CheckedSurvey) => ReactNode;
}

export function LkeGate({ children, survey }: LkeGateProps) {
  const { state, dispatch, tell, refresh } = usePane();
  const t = useText();
  const { workbook } = state;
  if (workbook.status === 'unread') return <Spinner label={t('app.reading')} style={{ marginTop: 48 }} />;
  if (workbook.status === 'unreadable')
    return (
      <Notice icon={<ErrorCircle48Regular aria-hidden="true" />} title={t('lke.unreadable.title')} text={tell(workbook.told)}>
        <Button onClick={refresh}>{t('app.retry')}</Button>
      </Notice>
    );
  const shown = shownResult(state);
  if (!shown)
    return (
      <Notice
        icon={<DocumentTableRegular fontSize={48} aria-hidden="true" />}
        title={t('lke.none.title')}
        text={t('lke.none.text')}
      >
        <Button appearance="primary" onClick={() => dispatch({ type: 'view', view: 'generate' })}>
          {t('lke.none.create')}
        </Button>
      </Notice>
    );
  return (
    <>
      <Picker shown={shown} />
      {isLke(shown) ? children(shown) : survey(shown)}
    </>
  );
}

/** Only where a workbook holds several. */
function Picker({ shown }: { shown: Result }) {
  const styles = useStyles();
  const { state, dispatch } = usePane();
  const t = useText();
  const results = resultsOf(state);
  if (results.length < 2) return null;
  const labelOf = (one: Result) => {
    const { identity, sheet } = one.reading;
    if (!identity.unit) return t('lke.label.nameless', { sheet });
    const data = { unit: identity.unit, year: String(identity.year ?? '–'), sheet };
    return t(isLke(one) ? 'lke.label' : 'lke.label.survey', data);
  };
  return (
    <Field label={t(results.every(isLke) ? 'lke.choose' : 'lke.choose.any')} className={styles.picker}>
      <Select
        className={styles.select}
        value={keyOf(shown.reading)}
        onChange={(_, { value }) => dispatch({ type: 'sheet', sheet: value })}
      >
        {results.map((one) => (
          <option key={keyOf(one.reading)} value={keyOf(one.reading)}>
            {labelOf(one)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
