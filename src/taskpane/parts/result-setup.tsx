/** What stands around a result: the body's own rules, scales that are only inferred, the conditions to propose. */
import { Button, Link, makeStyles, mergeClasses, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { indexOf } from '../../assessment';
import { fromFile } from '../../assessment/editions';
import { problemText } from '../../texts';
import { proposalOf } from '../../rules/proposal';
import type { Edition } from '../../rules/schema';
import type { Checked } from '../../reading/contract';
import { usePane, useText } from '../pane-context';
import { setupIn } from '../state/setup-text';
import { standing } from '../state/own-rules';
import { INFERRED, rulingRows } from '../state/result-view';
import { Fold } from './fold';
import { Section } from './section';

const useStyles = makeStyles({
  text: { margin: 0 },
  brought: { marginTop: tokens.spacingVerticalM },
  source: { overflowWrap: 'anywhere' },
  codes: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `0 ${tokens.spacingHorizontalS}`,
    marginTop: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
  },
  muted: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  lke: Checked;
  edition: Edition;
}

/** Whose rules the result uses; where the edition has no minimums of its own, the way to enter a body's. */
export function OwnRulesUsed({ lke, edition, target }: Props & { target: string }) {
  const styles = useStyles();
  const { state, dispatch } = usePane();
  const say = useText(setupIn);
  const { overridden } = edition;
  const own = (state.workbook.status === 'read' && state.workbook.found.own) || {};
  const stands = standing(lke.reading, own);
  if (!overridden && !edition.gatesUnconfirmed && stands === 'same') return null;
  const count = lke.assessment.gates.filter((gate) => gate.predicate === target && gate.setBy).length;
  return (
    <Section title={say('result.own')}>
      {overridden && (
        <p className={mergeClasses(styles.text, styles.source)} data-testid="own-rules">
          {say('result.own.text', { body: overridden.body, source: overridden.source })}{' '}
          {count > 0 && say('result.own.gates', { count, body: overridden.body })} {overridden.note}
        </p>
      )}
      {stands !== 'same' && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say(`result.own.${stands}`)}</MessageBarBody>
        </MessageBar>
      )}
      <Button onClick={() => dispatch({ type: 'page', page: 'overrides' })}>
        {say(edition.gatesUnconfirmed ? 'result.own.state' : 'result.own.open')}
      </Button>
    </Section>
  );
}

/** The file that the law came in. */
export function BroughtUsed({ edition }: { edition: Edition }) {
  const styles = useStyles();
  const { language } = usePane();
  return fromFile(edition).map((one) => (
    <MessageBar key={one.code} className={styles.brought} intent="warning" layout="multiline" data-testid="brought">
      <MessageBarBody>{problemText(one, language)}</MessageBarBody>
    </MessageBar>
  ));
}

/** Statements whose scale nobody has read in the regulation, each leading to its cell. */
export function InferredScales({ lke, edition }: Props) {
  const styles = useStyles();
  const { goTo, language } = usePane();
  const say = useText(setupIn);
  const ruling = rulingRows(edition, lke.assessment, language).find(({ id }) => id === INFERRED);
  if (!ruling) return null;
  const codes = ruling.statements;
  const { sheet, cells } = lke.reading;
  return (
    <Section
      title={say('result.inferred')}
      aside={say('result.inferred.count', { count: codes.length, of: indexOf(edition).statements.length })}
    >
      <p className={styles.text}>{ruling.text}</p>
      <Fold title={say('result.inferred.list')}>
        <div className={styles.codes}>
          {codes.map((code) => {
            const cell = cells.get(code)?.unit;
            return cell ? (
              <Link key={code} as="button" onClick={() => goTo({ sheet, cell, statement: code })}>
                {code}
              </Link>
            ) : (
              <span key={code}>{code}</span>
            );
          })}
        </div>
      </Fold>
    </Section>
  );
}

export function ProposalCard({ lke }: { lke: Checked }) {
  const styles = useStyles();
  const { dispatch } = usePane();
  const say = useText(setupIn);
  if (!proposalOf(lke.reading.edition)) return null;
  return (
    <Section title={say('result.proposal')}>
      <p className={styles.muted}>{say('result.proposal.text')}</p>
      <Button onClick={() => dispatch({ type: 'page', page: 'proposal' })}>{say('result.proposal.open')}</Button>
    </Section>
  );
}
