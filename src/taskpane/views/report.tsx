/** Reports of the open workbook: what kind, as whose, beside what; as a document or as a sheet. */
import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useRef, useState, type ChangeEvent } from 'react';
import { FileError } from '../../files/problem';
import { plainProfile } from '../../report/profile';
import type { Besides, ReportKind } from '../../report';
import { usePane, useText } from '../pane-context';
import { PageFrame } from '../parts/page';
import { ReportProfile, useProfile } from '../parts/report-profile';
import { Section } from '../parts/section';
import { reasonOf } from '../state/ask-file';
import { reportPaneIn } from '../state/report-text';
import { isOfKind, kindsOf, lastYear, reportedOf, type Reported } from '../state/report-view';
import { useReport } from '../use-report';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, marginTop: tokens.spacingVerticalL },
  narrow: { minWidth: 0, width: '100%' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalL },
  caption: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export function ReportPage() {
  const { state } = usePane();
  const say = useText(reportPaneIn);
  const reported = useMemo(() => reportedOf(state), [state]);
  const kinds = kindsOf(reported);
  return (
    <PageFrame heading={say('heading')} lead={kinds.length > 0 ? say('lead') : say('none')}>
      {kinds.length > 0 && <ReportForm reported={reported} kinds={kinds} />}
    </PageFrame>
  );
}

type Decision = 'none' | 'yes' | 'no';
const DECISIONS: readonly Decision[] = ['none', 'yes', 'no'];

interface Choices {
  date: string;
  passed: boolean;
  proposed: Decision;
  withoutResults: boolean;
}

function ReportForm({ reported, kinds }: { reported: Reported; kinds: readonly ReportKind[] }) {
  const styles = useStyles();
  const { language, services, state } = usePane();
  const grids = state.workbook.status === 'read' ? state.workbook.found.grids : undefined;
  const say = useText(reportPaneIn);
  const [chosen, choose] = useState<ReportKind>();
  const [choices, setChoices] = useState<Choices>({ date: '', passed: false, proposed: 'none', withoutResults: false });
  const [last, setLast] = useState<Last>();
  const { download, write, followUp, working, outcome, setOutcome } = useReport(reported);
  const { profile, keep } = useProfile(setOutcome);
  const kind = chosen && kinds.includes(chosen) ? chosen : kinds[0]!;
  const body = [...reported.lkes, ...reported.surveys].map(({ reading }) => reading.identity.body ?? '').find(Boolean) ?? '';
  const set = (change: Partial<Choices>) => setChoices((now) => ({ ...now, ...change }));
  const besides: Besides = {
    language,
    profile: profile ?? plainProfile(body),
    passed: choices.passed,
    withoutResults: choices.withoutResults,
    ...(choices.date && { date: choices.date }),
    ...(choices.proposed !== 'none' && { proposed: choices.proposed === 'yes' }),
    ...(grids && { grids }),
    ...(last && isOfKind(kind, last.found) && { last: last.found, lastGrids: last.found.grids }),
  };
  return (
    <>
      <div className={styles.form}>
        <Field label={say('kind')}>
          <Select className={styles.narrow} value={kind} onChange={(_, { value }) => choose(value as ReportKind)}>
            {kinds.map((one) => (
              <option key={one} value={one}>
                {say(`kind.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={say('date')} hint={say('date.hint')}>
          <Input className={styles.narrow} type="date" value={choices.date} onChange={(_, { value }) => set({ date: value })} />
        </Field>
        {kind === 'lhe' && (
          <>
            <Field label={say('proposed')}>
              <Select
                className={styles.narrow}
                value={choices.proposed}
                onChange={(_, { value }) => set({ proposed: value as Decision })}
              >
                {DECISIONS.map((one) => (
                  <option key={one} value={one}>
                    {say(`proposed.${one}`)}
                  </option>
                ))}
              </Select>
            </Field>
            <Checkbox
              checked={choices.withoutResults}
              onChange={(_, { checked }) => set({ withoutResults: checked === true })}
              label={say('without-results')}
            />
          </>
        )}
        <Checkbox
          checked={choices.passed}
          onChange={(_, { checked }) => set({ passed: checked === true })}
          label={`${say('passed')}. ${say('passed.hint')}`}
        />
      </div>
      {(kind === 'lhe' || kind === 'akip' || kind === 'skm') && <LastYear kind={kind} last={last} take={setLast} />}
      <ReportProfile profile={profile} body={body} keep={keep} />
      <div className={styles.buttons}>
        {services.downloads && (
          <Button appearance="primary" disabledFocusable={working} onClick={() => void download(kind, besides)}>
            {say(working ? 'working' : 'docx')}
          </Button>
        )}
        <Button
          appearance={services.downloads ? 'secondary' : 'primary'}
          disabledFocusable={working}
          onClick={() => void write(kind, besides)}
        >
          {say('sheet')}
        </Button>
        {reported.lkes.length > 0 && (
          <Button disabledFocusable={working} onClick={() => void followUp(besides)}>
            {say('follow-up')}
          </Button>
        )}
      </div>
      {!services.downloads && <p className={styles.caption}>{say('no-downloads')}</p>}
      {outcome && (
        <MessageBar intent={outcome.intent} layout="multiline">
          <MessageBarBody>{outcome.text}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

interface Last {
  file: string;
  found: Awaited<ReturnType<typeof lastYear>>;
}

function LastYear({ kind, last, take }: { kind: ReportKind; last?: Last; take(last?: Last): void }) {
  const styles = useStyles();
  const { language } = usePane();
  const say = useText(reportPaneIn);
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState('');
  const read = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    // The same file, once mended, is chosen again.
    target.value = '';
    if (!file) return;
    take(undefined);
    setRefused('');
    try {
      const found = await lastYear(file);
      if (isOfKind(kind, found)) take({ file: file.name, found });
      else setRefused(say('last.none', { file: file.name }));
    } catch (error) {
      const { code, data } =
        error instanceof FileError ? error : { code: 'file.failed' as const, data: { reason: String(error) } };
      setRefused(say('last.failed', { file: file.name, reason: reasonOf({ code, data }, language) }));
    }
  };
  return (
    <Section title={say('last')}>
      <p className={styles.caption}>{last ? say('last.taken', { file: last.file }) : say('last.hint')}</p>
      <div className={styles.row}>
        <Button onClick={() => input.current?.click()}>{say('last.choose')}</Button>
        {last && <Button onClick={() => take(undefined)}>{say('last.remove')}</Button>}
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.xlsm"
        aria-label={say('last.choose')}
        onChange={(event) => void read(event)}
      />
      {refused && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{refused}</MessageBarBody>
        </MessageBar>
      )}
    </Section>
  );
}
