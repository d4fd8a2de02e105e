/** A body's own rules out to a file, and in from one. */
import { Button, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { writeOverrides, type Overrides } from '../../rules/overrides';
import type { Edition } from '../../rules/schema';
import { problemText } from '../../texts';
import { usePane, useText } from '../pane-context';
import { setupIn } from '../state/setup-text';
import { readRules } from '../state/own-rules';
import { Fold } from './fold';
import { JsonFile } from './json-file';
import { Section } from './section';

const MOST_KB = 256;

const useStyles = makeStyles({
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  text: { width: '100%', marginTop: tokens.spacingVerticalS },
});

export interface RulesFileProps {
  edition: Edition;
  kept?: Overrides;
  take(overrides: Overrides, edition: Edition, file: string): void;
}

export function RulesFile({ edition, kept, take }: RulesFileProps) {
  const styles = useStyles();
  const { language, services } = usePane();
  const say = useText(setupIn);
  const read = async (text: string, file: string) => {
    const rules = await readRules(text, language);
    if (!rules.ok) return rules.problems.map((problem) => problemText(problem, language));
    take(rules.overrides, rules.edition, file);
    return [];
  };
  return (
    <Section title={say('own.file')}>
      <p className={styles.hint}>{say('own.file.hint')}</p>
      <JsonFile label={say('own.import')} most={MOST_KB} take={read}>
        {kept && services.downloads && <Button onClick={() => download(kept, edition)}>{say('own.export')}</Button>}
      </JsonFile>
      {/* Excel for Mac takes no downloads. */}
      {kept && (
        <Fold title={say('own.export.text')} open={!services.downloads}>
          <Textarea
            className={styles.text}
            readOnly
            rows={8}
            value={writeOverrides(kept)}
            aria-label={say('own.export.text')}
            onFocus={({ target }) => target.select()}
          />
        </Fold>
      )}
    </Section>
  );
}

const fileName = ({ body }: Overrides, { id }: Edition): string =>
  `ketentuan-${id}-${body
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}.json`;

function download(kept: Overrides, edition: Edition): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([writeOverrides(kept)], { type: 'application/json' }));
  link.download = fileName(kept, edition);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
