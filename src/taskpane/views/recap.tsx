/** Many LKEs as one table: those of the open workbook, and files that are read beside it. */
import { Button, Checkbox, makeStyles, mergeClasses, ProgressBar, tokens } from '@fluentui/react-components';
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open';
import { TableRegular } from '@fluentui/react-icons/svg/table';
import { useMemo, useRef, type ChangeEvent } from 'react';
import type { Recap } from '../../forms/recap';
import { usePane, useText } from '../pane-context';
import { wordsIn } from '../state/words';
import { Heading } from '../parts/heading';
import { News } from '../parts/news';
import { Notice } from '../parts/notice';
import { RecapOthers } from '../parts/recap-others';
import { RecapTable } from '../parts/recap-table';
import { panePortalIn } from '../state/portal-words';
import { passedOver, recapWith } from '../state/recap-run';
import { lkesOf, problemsOf, surveysOf } from '../state/store';
import { useRecapFiles } from '../use-recap-files';
import { useRecapOutput } from '../use-recap-output';
import { useSession } from '../use-session';

const useStyles = makeStyles({
  from: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, marginTop: tokens.spacingVerticalM },
  own: { marginInlineStart: '-8px' },
  hint: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  progress: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, marginTop: tokens.spacingVerticalM },
  file: { overflowWrap: 'anywhere' },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  counts: { margin: 0, color: tokens.colorNeutralForeground2 },
  result: { marginTop: tokens.spacingVerticalL },
  below: { marginTop: tokens.spacingVerticalS },
  out: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalM },
});

export function RecapView() {
  const words = useText(wordsIn);
  const { state, language } = usePane();
  const [{ files, withWorkbook }] = useSession();
  const lkes = lkesOf(state);
  const recap = useMemo(() => {
    // With their diagnosis, as the files are.
    const own = lkes.map((lke) => ({ ...lke, problems: [...problemsOf(state, lke)] }));
    const ofWorkbook = state.workbook.status === 'read' ? state.workbook.found.problems : [];
    return recapWith(files, withWorkbook ? own : [], language, withWorkbook ? surveysOf(state) : [], ofWorkbook);
  }, [files, withWorkbook, lkes, state, language]);
  const isEmpty = recap.units.length + recap.akip.length + recap.surveys.length + recap.broken.length === 0;
  return (
    <>
      <Heading lead={words('recap.lead')}>{words('recap.heading')}</Heading>
      <Sources count={lkes.length + surveysOf(state).length} />
      <Reading />
      {isEmpty && <News about="recap" />}
      {isEmpty ? (
        <Notice
          icon={<TableRegular fontSize={48} aria-hidden="true" />}
          title={words('recap.empty.title')}
          text={words('recap.empty.text')}
        />
      ) : (
        <Result recap={recap} />
      )}
    </>
  );
}

function Sources({ count }: { count: number }) {
  const styles = useStyles();
  const words = useText(wordsIn);
  const [{ withWorkbook, reading }, set] = useSession();
  const { choose } = useRecapFiles();
  const input = useRef<HTMLInputElement>(null);
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])];
    // The same files may be chosen again.
    event.target.value = '';
    choose(files);
  };
  return (
    <div className={styles.from}>
      {count > 0 && (
        <Checkbox
          className={styles.own}
          label={words('recap.workbook', { count })}
          checked={withWorkbook}
          onChange={(_, { checked }) => set({ withWorkbook: checked === true })}
        />
      )}
      <input ref={input} type="file" multiple hidden accept=".xlsx,.xlsm,.xltx,.xltm,.xls,.xlsb,.ods,.csv" onChange={chosen} />
      <Button icon={<FolderOpenRegular />} disabledFocusable={reading !== undefined} onClick={() => input.current?.click()}>
        {words('recap.choose')}
      </Button>
      <p className={styles.hint}>{words('recap.choose.hint')}</p>
    </div>
  );
}

function Reading() {
  const styles = useStyles();
  const words = useText(wordsIn);
  const [{ reading }] = useSession();
  const { cancel } = useRecapFiles();
  if (!reading) return null;
  const { file, done, of } = reading;
  const text = words('recap.reading', { file, done: done + 1, of });
  return (
    <div className={styles.progress}>
      <div className={styles.line}>
        <span className={styles.file}>{text}</span>
        <Button size="small" onClick={cancel}>
          {words('recap.cancel')}
        </Button>
      </div>
      <ProgressBar value={done / of} thickness="large" aria-label={text} />
    </div>
  );
}

function Result({ recap }: { recap: Recap }) {
  const styles = useStyles();
  const words = useText(wordsIn);
  const { services } = usePane();
  const t = useText();
  const [{ files, working, reading }, set] = useSession();
  const { write, download } = useRecapOutput(recap);
  const editions = new Set(recap.units.map(({ edition }) => edition));
  const passed = passedOver(files);
  const busy = working || reading !== undefined;
  return (
    <section className={styles.result} aria-label={words('recap.table')}>
      <div className={styles.line}>
        <p className={styles.counts}>
          {words('recap.read', { units: recap.units.length, broken: recap.broken.length })}{' '}
          {passed > 0 && words('recap.passed-over', { count: passed })} {editions.size > 1 && words('recap.editions')}
        </p>
        {files.length > 0 && (
          <Button size="small" appearance="subtle" disabledFocusable={busy} onClick={() => set({ files: [], news: undefined })}>
            {words('recap.clear')}
          </Button>
        )}
      </div>
      {recap.units.length + recap.broken.length > 0 && <RecapTable recap={recap} />}
      <RecapOthers recap={recap} />
      <div className={styles.out}>
        <Button appearance="primary" disabledFocusable={busy} onClick={write}>
          {words(working ? 'recap.writing' : 'recap.write')}
        </Button>
        {services.downloads &&
          (['xlsx', 'csv'] as const).map((kind) => (
            <Button key={kind} disabledFocusable={busy} onClick={() => download(kind)}>
              {words(`recap.${kind}`)}
            </Button>
          ))}
        {recap.units.length > 0 && <PortalButton />}
      </div>
      <p className={mergeClasses(styles.hint, styles.below)}>
        {t('form.undo-list')} {!services.downloads && words('recap.no-downloads')}
      </p>
      <News about="recap" />
    </section>
  );
}

function PortalButton() {
  const { dispatch } = usePane();
  const say = useText(panePortalIn);
  return <Button onClick={() => dispatch({ type: 'page', page: 'portal' })}>{say('open')}</Button>;
}
