/** What if: answers tried in the pane, judged at once, kept on the sheet or dropped. */
import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Select,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { clean, isBlank, type Role } from '../../assessment';
import { changeText, effectText, totalsTexts, turnText } from '../../judged/compare';
import { keyOf, type Checked } from '../../reading/contract';
import type { Wording } from '../../rules/schema';
import type { Grid } from '../../sheet/plan';
import { showWeight } from '../../texts/number';
import { trial as en } from '../../texts/en/trial';
import { trial as id, type TrialKey } from '../../texts/id/trial';
import { sayer } from '../../texts/sayer';
import { usePane, useText } from '../pane-context';
import { PageFrame } from '../parts/page';
import { useRowStyles } from '../parts/row-styles';
import { Section } from '../parts/section';
import { mend, undoAll, type Mended } from '../state/repair-view';
import { lkesOf, shownLke } from '../state/store';
import { toldOf } from '../state/told';
import {
  areasOf,
  changesOf,
  fieldsOf,
  roleOf,
  rolesOf,
  triedRaw,
  tryOut,
  type TrialField,
  type Trials,
} from '../state/trial-view';
import { useWording } from '../use-wording';

const trialIn = sayer<TrialKey>({ id, en });

const useStyles = makeStyles({
  // What the answers come to stays in sight while they are tried.
  outcome: {
    position: 'sticky',
    top: `calc(-1 * ${tokens.spacingHorizontalL})`,
    zIndex: 1,
    padding: `${tokens.spacingVerticalS} 0`,
    marginTop: tokens.spacingVerticalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  first: { fontWeight: tokens.fontWeightSemibold },
  keep: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalM },
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, marginTop: tokens.spacingVerticalM },
});

export function TrialPage() {
  const { state } = usePane();
  const say = useText(trialIn);
  const lke = shownLke(state) ?? lkesOf(state)[0];
  if (!lke) return <PageFrame heading={say('heading')} lead={say('none')} children={null} />;
  return (
    <PageFrame heading={say('heading')} lead={say('lead')}>
      <Trial key={keyOf(lke.reading)} lke={lke} />
    </PageFrame>
  );
}

const none: readonly Grid[] = [];

function Trial({ lke }: { lke: Checked }) {
  const rows = useRowStyles();
  const styles = useStyles();
  const { state } = usePane();
  const say = useText(trialIn);
  const grids = (state.workbook.status === 'read' ? state.workbook.found.grids : undefined) ?? none;
  const [role, setRole] = useState<Role>(() => roleOf(lke));
  const [trials, setTrials] = useState<Trials>(new Map());
  const areas = areasOf(lke);
  const [area, setArea] = useState(areas[0]!.code);
  const wording = useWording(lke.reading.edition);
  const fields = useMemo(() => fieldsOf(lke, role, undefined, grids), [lke, role, grids]);
  const shown = useMemo(() => new Set(fieldsOf(lke, role, area, grids).map(({ code }) => code)), [lke, role, area, grids]);
  const set = (code: string, text?: string) => {
    const next = new Map(trials);
    if (text === undefined) next.delete(code);
    else next.set(code, text);
    setTrials(next);
  };
  return (
    <>
      <Outcome lke={lke} role={role} fields={fields} trials={trials} drop={(code) => set(code)} />
      <Keep lke={lke} fields={fields} trials={trials} grids={grids} drop={() => setTrials(new Map())} />
      <div className={styles.fields}>
        <Field label={say('role')}>
          <Select
            className={rows.narrow}
            value={role}
            onChange={(_, { value }) => {
              setRole(value as Role);
              setTrials(new Map());
            }}
          >
            {rolesOf(lke).map((one) => (
              <option key={one} value={one}>
                {say(`role.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={say('area')}>
          <Select className={rows.narrow} value={area} onChange={(_, { value }) => setArea(value)}>
            {areas.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        {fields
          .filter(({ code }) => shown.has(code))
          .map((field) => (
            <TrialInput key={field.code} field={field} wording={wording} text={trials.get(field.code)} set={set} />
          ))}
      </div>
    </>
  );
}

interface InputProps {
  field: TrialField;
  wording: Wording;
  text?: string;
  set(code: string, text?: string): void;
}

function TrialInput({ field, wording, text, set }: InputProps) {
  const rows = useRowStyles();
  const { language } = usePane();
  const say = useText(trialIn);
  const { code, statement, name, options, now } = field;
  const said = typeof now === 'number' ? showWeight(now, language) : clean(now);
  const isUnread = text !== undefined && triedRaw(field, text) === undefined;
  const known = options?.find((one) => one.toUpperCase() === said.toUpperCase()) ?? (options && said !== '' ? said : '');
  const choices = options && (known === '' || options.includes(known) ? options : [known, ...options]);
  const change = (value: string) => set(code, value === (options ? known : said) ? undefined : value);
  return (
    <Field
      label={say('field', { code: statement, text: name ?? wording[statement]?.text ?? '' })}
      hint={say('now', { answer: isBlank(now) ? say('blank') : said })}
      validationMessage={isUnread ? say('unread', { answer: text }) : undefined}
    >
      {choices ? (
        <Select className={rows.narrow} value={text ?? known} onChange={(_, { value }) => change(value)}>
          <option value="">{say('blank')}</option>
          {choices.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </Select>
      ) : (
        <Input
          className={rows.narrow}
          value={text ?? said}
          onChange={(_, { value }) => change(value)}
          inputMode="decimal"
          autoComplete="off"
        />
      )}
    </Field>
  );
}

interface OutcomeProps {
  lke: Checked;
  role: Role;
  fields: readonly TrialField[];
  trials: Trials;
  drop(code: string): void;
}

function Outcome({ lke, role, fields, trials, drop }: OutcomeProps) {
  const styles = useStyles();
  const rows = useRowStyles();
  const { language } = usePane();
  const say = useText(trialIn);
  const outcome = useMemo(() => tryOut(lke, role, fields, trials), [lke, role, fields, trials]);
  const { edition } = lke;
  const { differences, turns } = outcome;
  const codesOf = (statement: string) => fields.filter((one) => one.statement === statement && trials.has(one.code));
  return (
    <>
      <div className={styles.outcome} role="status" data-testid="tried">
        {totalsTexts(edition, outcome, language).map((text, n) => (
          <div key={text} className={n === 0 ? styles.first : undefined}>
            {text}
          </div>
        ))}
        {turns.map((turn) => (
          <div key={`${turn.predicate} ${turn.code}`} className={rows.small}>
            {turnText(edition, turn, language)}
          </div>
        ))}
      </div>
      <Section title={say('tried')} aside={differences.length || undefined}>
        {differences.length === 0 && <div className={rows.small}>{say('tried.none')}</div>}
        <ul className={rows.list}>
          {differences.map((one) => (
            <li key={one.code} className={rows.step}>
              <span className={rows.code}>
                {one.code} {changeText(edition, one, language)}
              </span>
              <span className={rows.small}>{effectText(edition, one, language)}</span>
              <span className={rows.buttons}>
                {codesOf(one.code).map(({ code }) => (
                  <Button key={code} size="small" appearance="transparent" onClick={() => drop(code)}>
                    {say('undo', { code })}
                  </Button>
                ))}
              </span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

interface KeepProps {
  lke: Checked;
  fields: readonly TrialField[];
  trials: Trials;
  grids: readonly Grid[];
  /** Of what is tried. */
  drop(): void;
}

interface News {
  text: string;
  failed?: boolean;
  /** What stands on the sheet by now, and may be put back. */
  undo?: readonly Mended[];
}

function Keep({ lke, fields, trials, grids, drop }: KeepProps) {
  const styles = useStyles();
  const { services, undisturbed, tell } = usePane();
  const say = useText(trialIn);
  const [working, setWorking] = useState(false);
  const [news, setNews] = useState<News>();
  const changes = changesOf(fields, trials, grids);
  const busy = async (work: () => Promise<News>, failed: (reason: string) => News) => {
    if (working) return;
    setWorking(true);
    try {
      setNews(await undisturbed(work));
    } catch (error) {
      setNews(failed(tell(toldOf(error))));
    } finally {
      setWorking(false);
    }
  };
  const keep = () =>
    busy(
      async () => {
        const mended = await mend(services.door, changes);
        drop();
        return { text: say('kept.done', { count: mended.length, sheet: lke.reading.sheet }), undo: mended };
      },
      (reason) => ({ text: say('failed', { reason }), failed: true }),
    );
  const undo = (mended: readonly Mended[]) =>
    busy(
      async () => {
        const { kept } = await undoAll(services.door, mended);
        const text = kept.length > 0 ? say('kept.undone.but', { cells: kept.join(', ') }) : say('kept.undone');
        return { text };
      },
      (reason) => ({ text: say('failed.undo', { reason }), failed: true, undo: mended }),
    );
  return (
    <>
      {changes.length > 0 && (
        <div className={styles.keep}>
          <Button appearance="primary" onClick={() => void keep()} disabledFocusable={working}>
            {say(working ? 'keeping' : 'keep', { count: changes.length })}
          </Button>
          <Button onClick={drop}>{say('drop')}</Button>
        </div>
      )}
      <div role="status">
        {news && (
          <MessageBar intent={news.failed ? 'error' : 'success'} layout="multiline">
            <MessageBarBody>{news.text}</MessageBarBody>
            {news.undo && (
              <MessageBarActions>
                <Button size="small" onClick={() => void undo(news.undo!)}>
                  {say('kept.undo')}
                </Button>
              </MessageBarActions>
            )}
          </MessageBar>
        )}
      </div>
    </>
  );
}
