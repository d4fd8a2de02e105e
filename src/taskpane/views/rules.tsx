/** Regulations that arrive as files: chosen, held against the shape, kept in the workbook, taken away again. */
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { editionNamed } from '../../assessment/editions';
import type { Edition } from '../../rules/schema';
import { usePane, useText } from '../pane-context';
import { setupIn } from '../state/setup-text';
import { JsonFile } from '../parts/json-file';
import { PageFrame } from '../parts/page';
import { Section } from '../parts/section';
import { RULES_FILES } from '../services';
import {
  editionsOf,
  readRulesFile,
  rulesFilesFrom,
  rulesFilesText,
  undoneText,
  withoutRulesFile,
  withRulesFile,
  type KeptFile,
  type RulesFile,
} from '../state/rules-files';
import { toldOf } from '../state/told';

/** An edition of 113 statements with its words takes about 150. */
const MOST_KB = 512;

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  caption: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

interface Outcome {
  intent: 'success' | 'error';
  text: string;
  /** What may be taken back. */
  change?: Change;
}

export function RulesPage() {
  const styles = useStyles();
  const say = useText(setupIn);
  const { state } = usePane();
  const { take, remove, undo, outcome } = useRulesFiles();
  const files = (state.workbook.status === 'read' && state.workbook.found.rulesFiles) || [];
  return (
    <PageFrame heading={say('rules.heading')} lead={say('rules.lead')}>
      <Section title={say('rules.kept')}>
        {files.length === 0 ? (
          <p className={styles.caption}>{say('rules.none')}</p>
        ) : (
          <ul className={styles.list}>
            {files.map((one) => (
              <KeptRules key={one.file + one.text} kept={one} remove={() => void remove(one)} />
            ))}
          </ul>
        )}
        {outcome && (
          <MessageBar intent={outcome.intent} layout="multiline">
            <MessageBarBody>{outcome.text}</MessageBarBody>
            {outcome.change && (
              <MessageBarActions>
                <Button onClick={() => void undo(outcome.change!)}>{say('rules.undo')}</Button>
              </MessageBarActions>
            )}
          </MessageBar>
        )}
        <JsonFile label={say('rules.import')} most={MOST_KB} take={take} />
      </Section>
    </PageFrame>
  );
}

function KeptRules({ kept, remove }: { kept: KeptFile; remove(): void }) {
  const styles = useStyles();
  const say = useText(setupIn);
  const name = 'edition' in kept ? kept.edition.short : kept.file;
  return (
    <li className={styles.item}>
      <span className={styles.name}>{'edition' in kept ? kept.edition.title : kept.file}</span>
      {'edition' in kept ? <About edition={kept.edition} file={kept.file} /> : <Refused reasons={kept.reasons} />}
      <Button size="small" aria-label={say('rules.remove.named', { name })} onClick={remove}>
        {say('rules.remove')}
      </Button>
    </li>
  );
}

function About({ edition: { inForce, amends = [] }, file }: { edition: Edition; file: string }) {
  const styles = useStyles();
  const say = useText(setupIn);
  const base = amends[0] && editionNamed(amends[0])?.short;
  return (
    <p className={styles.caption}>
      {say('rules.from', { file, from: inForce.from })} {base && say('rules.amends', { base })}
    </p>
  );
}

const Refused = ({ reasons }: { reasons: readonly string[] }) => (
  <MessageBar intent="error" layout="multiline">
    <MessageBarBody>{reasons[0]}</MessageBarBody>
  </MessageBar>
);

const short = (kept: KeptFile): string => ('edition' in kept ? kept.edition.short : kept.file);

interface Change {
  before: string | null;
  after: string | null;
}

/** Each change is one text in the workbook's settings, made of what is there by then: kept whole or not at all. */
function useRulesFiles() {
  const { services, language, tell, refresh } = usePane();
  const say = useText(setupIn);
  const [outcome, setOutcome] = useState<Outcome | undefined>();
  const keep = async (how: (files: KeptFile[]) => Promise<readonly RulesFile[]>): Promise<Change> => {
    const change: Change = { before: null, after: null };
    await services.door.revise(RULES_FILES, async (kept) => {
      change.before = kept;
      return (change.after = rulesFilesText(await how(await rulesFilesFrom(kept, language))));
    });
    refresh();
    return change;
  };
  const failed = (error: unknown) => setOutcome({ intent: 'error', text: say('rules.failed', { reason: tell(toldOf(error)) }) });
  const take = async (text: string, file: string): Promise<readonly string[]> => {
    setOutcome(undefined);
    const read = await readRulesFile({ file, text }, language);
    if (!('edition' in read)) return read.reasons;
    let replaced = false;
    try {
      const change = await keep(async (files) => {
        const others = files.filter((one) => !('edition' in one && one.edition.id === read.edition.id));
        const beside = await readRulesFile({ file, text }, language, editionsOf(others));
        if (!('edition' in beside)) throw new Refusal(beside.reasons);
        replaced = files.length > others.length;
        return withRulesFile(files, beside);
      });
      const done = say(replaced ? 'rules.replaced' : 'rules.taken', { edition: read.edition.short, file });
      setOutcome({ intent: 'success', text: done, change });
    } catch (error) {
      if (error instanceof Refusal) return error.reasons;
      failed(error);
    }
    return [];
  };
  const remove = async (gone: KeptFile) => {
    try {
      const change = await keep(async (files) => withoutRulesFile(files, gone));
      setOutcome({ intent: 'success', text: say('rules.removed', { edition: short(gone) }), change });
    } catch (error) {
      failed(error);
    }
  };
  const undo = async (change: Change) => {
    try {
      await services.door.revise(RULES_FILES, (now) => undoneText(now, change));
      refresh();
      setOutcome({ intent: 'success', text: say('rules.undone') });
    } catch (error) {
      failed(error);
    }
  };
  return { take, remove, undo, outcome };
}

/** Beside the others it makes no edition. */
class Refusal extends Error {
  constructor(readonly reasons: readonly string[]) {
    super(reasons[0]);
  }
}
