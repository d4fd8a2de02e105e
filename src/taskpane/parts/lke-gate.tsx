/** Stands before Periksa and Hasil: which LKE, or why there is none to show. */
import { Button, Field, Select, Spinner } from '@fluentui/react-components';
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table';
import { ErrorCircle48Regular } from '@fluentui/react-icons/svg/error-circle';
import type { ReactNode } from 'react';
import type { Checked } from '../../worksheet/contract';
import { usePane } from '../pane-context';
import { lkesOf, shownLke } from '../state/store';
import { Notice } from './notice';

export function LkeGate({ children }: { children: (lke: Checked) => ReactNode }) {
  const { state, dispatch, t, tell, refresh } = usePane();
  const { workbook } = state;
  if (workbook.status === 'unread') return <Spinner label={t('app.reading')} style={{ marginTop: 48 }} />;
  if (workbook.status === 'unreadable')
    return (
      <Notice icon={<ErrorCircle48Regular aria-hidden="true" />} title={t('lke.unreadable.title')} text={tell(workbook.told)}>
        <Button onClick={refresh}>{t('app.retry')}</Button>
      </Notice>
    );
  const lke = shownLke(state);
  if (!lke)
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
      <LkePicker shown={lke} />
      {children(lke)}
    </>
  );
}

/** Only where a workbook holds several. */
function LkePicker({ shown }: { shown: Checked }) {
  const { state, dispatch, t } = usePane();
  const lkes = lkesOf(state);
  if (lkes.length < 2) return null;
  const labelOf = ({ reading: { identity, sheet } }: Checked) =>
    identity.unit
      ? t('lke.label', { unit: identity.unit, year: String(identity.year ?? '–'), sheet })
      : t('lke.label.nameless', { sheet });
  return (
    <Field label={t('lke.choose')} style={{ marginBottom: 16 }}>
      <Select value={shown.reading.sheet} onChange={(_, { value }) => dispatch({ type: 'sheet', sheet: value })}>
        {lkes.map((lke) => (
          <option key={lke.reading.sheet} value={lke.reading.sheet}>
            {labelOf(lke)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
