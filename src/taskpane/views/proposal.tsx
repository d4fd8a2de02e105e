/** The conditions to propose a unit: entered here, judged at once, kept in the workbook. */
import {
  Button,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  Select,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { ProposalResult, Verdict as VerdictOfLke } from '../../assessment';
import { currentEdition } from '../../rules';
import { proposalOf } from '../../rules/proposal';
import type { Edition, Proposal } from '../../rules/schema';
import { usePane, useText } from '../pane-context';
import { setupIn } from '../state/setup-text';
import { EditionOptions } from '../parts/edition-options';
import { Hidden } from '../parts/hidden';
import { StatusIcon } from '../parts/icons';
import { PageFrame } from '../parts/page';
import { Section } from '../parts/section';
import { Verdict } from '../parts/verdict';
import {
  choicesOf,
  entriesOfSheet,
  judgeProposal,
  linkKey,
  LONGEST_LINK,
  minimumsText,
  PAPER_STATES,
  predicatesOf,
  proposalKey,
  proposalSentence,
  rowText,
  servicesOf,
  startEntries,
  type ProposalEntries,
} from '../state/proposal-form';
import { ziLke } from '../state/result-view';
import { useKeptProposals } from '../use-kept-proposals';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, marginTop: tokens.spacingVerticalL },
  choices: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  field: { minWidth: 0 },
  // Fluent's input asks for 250 px; half of a narrow pane is less.
  narrow: { minWidth: 0, width: '100%' },
  short: { minWidth: 0, width: '120px' },
  paper: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  rows: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  status: { display: 'flex', columnGap: tokens.spacingHorizontalXS },
  sign: { marginTop: '1px' },
  caption: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  foot: { marginBottom: 0, marginTop: tokens.spacingVerticalXL },
});

export function ProposalPage() {
  const { state, editions } = usePane();
  const say = useText(setupIn);
  const styles = useStyles();
  const lke = ziLke(state);
  const [chosen, choose] = useState(lke?.reading.edition ?? currentEdition.id);
  const edition = editions.find(({ id }) => id === (lke?.reading.edition ?? chosen)) ?? currentEdition;
  const rules = proposalOf(edition.id);
  const unit = lke?.reading.identity.unit ?? '';
  return (
    <PageFrame heading={say('proposal.heading')} lead={say('proposal.lead')}>
      <div className={styles.form}>
        {lke ? (
          <div>{say('proposal.for', { unit: unit || lke.reading.sheet, edition: edition.short })}</div>
        ) : (
          <Field label={say('proposal.edition')}>
            <Select value={edition.id} onChange={(_, { value }) => choose(value)}>
              <EditionOptions editions={editions} />
            </Select>
          </Field>
        )}
        {rules ? (
          <Conditions key={edition.id + unit} edition={edition} rules={rules} unit={unit} />
        ) : (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{say('proposal.none', { edition: edition.short })}</MessageBarBody>
          </MessageBar>
        )}
      </div>
    </PageFrame>
  );
}

function Conditions({ edition, rules, unit }: { edition: Edition; rules: Proposal; unit: string }) {
  const styles = useStyles();
  const { state, language, tell } = usePane();
  const say = useText(setupIn);
  const lke = ziLke(state);
  const { kept, keep, failure } = useKeptProposals(proposalKey(edition.id, unit));
  const entries = useMemo(
    () => startEntries(rules, lke?.reading.identity.target ?? '', kept),
    [rules, lke?.reading.identity.target, kept],
  );
  const judged = judgeProposal(rules, entries);
  const { tone, text } = proposalSentence(judged, entries.predicate, language);
  const change = (part: Partial<ProposalEntries>) => keep({ ...entries, ...part });
  const enter = (code: string, value: string) => change({ values: { ...entries.values, [code]: value } });
  const sheet = lke?.reading.proposal;
  const offered = sheet && (sheet.values.size > 0 || sheet.bodyKind) ? sheet : undefined;
  return (
    <>
      <Choices rules={rules} entries={entries} change={change} />
      <Verdict tone={tone} testId="proposal-verdict">
        {text}
      </Verdict>
      {/* Said aloud as the entries change. */}
      <Hidden as="div">
        <div role="status">{text}</div>
      </Hidden>
      {judged.exception && <div className={styles.caption}>{judged.exception.text}</div>}
      {failure && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{say('proposal.not-kept', { reason: tell(failure) })}</MessageBarBody>
        </MessageBar>
      )}
      {offered && (
        <Button onClick={() => keep(entriesOfSheet(rules, entries, offered))}>
          {say('proposal.from-sheet', { sheet: offered.sheet })}
        </Button>
      )}
      {(['body', 'unit'] as const).map((level) => (
        <Level
          key={level}
          level={level}
          rules={rules}
          entries={entries}
          results={judged.results.filter((one) => one.level === level)}
          verdict={lke?.verdict?.target === entries.predicate ? lke.verdict : undefined}
          enter={enter}
        />
      ))}
      {rules.papers && (
        <Section title={say('proposal.papers')}>
          <p className={styles.caption}>{say('proposal.papers.text')}</p>
          <div className={styles.rows}>
            {rules.papers.map(({ code, name }) => (
              <Paper key={code} code={code} name={name} entries={entries} enter={enter} />
            ))}
          </div>
        </Section>
      )}
      <Button appearance="subtle" onClick={() => change({ values: {}, unitKind: '' })}>
        {say('proposal.clear')}
      </Button>
      <p className={mergeClasses(styles.caption, styles.foot)}>
        {rules.deadline && `${say('proposal.deadline', { name: rules.deadline.name })} `}
        {say('proposal.source', { title: rules.title })}
      </p>
    </>
  );
}

interface PaperProps {
  code: string;
  name: string;
  entries: ProposalEntries;
  enter(code: string, value: string): void;
}

/** How far a paper of the proposal is, and where it lies. */
function Paper({ code, name, entries, enter }: PaperProps) {
  const styles = useStyles();
  const say = useText(setupIn);
  const link = linkKey(code);
  return (
    <div className={styles.paper}>
      <Field className={styles.field} label={name}>
        <Select className={styles.narrow} value={entries.values[code] ?? ''} onChange={(_, { value }) => enter(code, value)}>
          <option value="">{say('proposal.choose')}</option>
          {PAPER_STATES.map((state) => (
            <option key={state} value={state}>
              {say(`proposal.paper.${state}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Input
        className={styles.narrow}
        aria-label={say('proposal.paper.link', { name })}
        placeholder="https://"
        value={entries.values[link] ?? ''}
        autoComplete="off"
        maxLength={LONGEST_LINK}
        onChange={(_, { value }) => enter(link, value)}
      />
    </div>
  );
}

interface ChoicesProps {
  rules: Proposal;
  entries: ProposalEntries;
  change(part: Partial<ProposalEntries>): void;
}

function Choices({ rules, entries, change }: ChoicesProps) {
  const styles = useStyles();
  const say = useText(setupIn);
  const services = servicesOf(rules, entries.bodyKind);
  return (
    <div className={styles.choices}>
      <Field className={styles.field} label={say('proposal.predicate')}>
        <Select className={styles.narrow} value={entries.predicate} onChange={(_, { value }) => change({ predicate: value })}>
          {predicatesOf(rules).map((code) => (
            <option key={code}>{code}</option>
          ))}
        </Select>
      </Field>
      <Field className={styles.field} label={say('proposal.bodyKind')}>
        <Select
          className={styles.narrow}
          value={entries.bodyKind}
          onChange={(_, { value }) => change({ bodyKind: value, unitKind: '' })}
        >
          {rules.bodyKinds.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {services.length > 0 && (
        <Field className={styles.field} label={say('proposal.unitKind')}>
          <Select className={styles.narrow} value={entries.unitKind} onChange={(_, { value }) => change({ unitKind: value })}>
            <option value="">{say('proposal.unitKind.none')}</option>
            {services.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </div>
  );
}

interface LevelProps {
  level: 'body' | 'unit';
  rules: Proposal;
  entries: ProposalEntries;
  results: readonly ProposalResult[];
  /** Of the LKE that is open, where it is for the same predicate. */
  verdict?: VerdictOfLke;
  enter(code: string, value: string): void;
}

function Level({ level, rules, entries, results, verdict, enter }: LevelProps) {
  const styles = useStyles();
  const say = useText(setupIn);
  const met = results.filter(({ status }) => status === 'met').length;
  return (
    <Section title={say(`proposal.${level}`)} aside={say('proposal.count', { met, of: results.length })}>
      <div className={styles.rows}>
        {results.map((result) => (
          <Condition
            key={result.code}
            rules={rules}
            result={result}
            value={entries.values[result.code] ?? ''}
            verdict={verdict}
            enter={(value) => enter(result.code, value)}
          />
        ))}
      </div>
    </Section>
  );
}

interface ConditionProps {
  rules: Proposal;
  result: ProposalResult;
  value: string;
  verdict?: VerdictOfLke;
  enter(value: string): void;
}

function Condition({ rules, result, value, verdict, enter }: ConditionProps) {
  const styles = useStyles();
  const { language } = usePane();
  const say = useText(setupIn);
  const choices = choicesOf(rules, result.kind);
  const told = (
    <span className={styles.status} data-testid={result.code}>
      <StatusIcon status={result.status} className={styles.sign} />
      <span>{[rowText(result, language), minimumsText(rules, result, verdict, language)].filter(Boolean).join(' ')}</span>
    </span>
  );
  return (
    <Field className={styles.field} label={result.name} hint={told} validationState={result.problem ? 'error' : 'none'}>
      {choices ? (
        <Select className={styles.narrow} value={value} onChange={(_, data) => enter(data.value)}>
          <option value="">{say('proposal.choose')}</option>
          {choices.map((option) => (
            <option key={option} value={option}>
              {result.kind === 'yes-no' ? say(option === choices[0] ? 'yes' : 'no') : option}
            </option>
          ))}
        </Select>
      ) : (
        <Input
          className={styles.short}
          value={value}
          inputMode="decimal"
          autoComplete="off"
          maxLength={20}
          contentAfter={result.kind === 'percent' ? '%' : undefined}
          onChange={(_, data) => enter(data.value)}
        />
      )}
    </Field>
  );
}
