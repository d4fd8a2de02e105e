/** The seal of now, and whether one that was printed still holds. */
import { Button, Field, Input, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useEffect, useState, type FormEvent } from 'react';
import type { SealCheck } from '../../assessment/seal';
import { rolesText, sealCheckText, sealHolds, sealIn, sealOf } from '../../judged/seal';
import type { Checked } from '../../reading/contract';
import { usePane, useText } from '../pane-context';
import { useRowStyles } from './row-styles';
import { Section } from './section';

const useStyles = makeStyles({
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
  code: { fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, alignItems: 'stretch' },
});

type Now = Awaited<ReturnType<typeof sealOf>>;

/** Follows every answer. */
function useSeal(lke: Checked): { of: Checked; now: Now } | undefined {
  const [seal, setSeal] = useState<{ of: Checked; now: Now }>();
  useEffect(() => {
    let gone = false;
    void sealOf(lke).then((now) => !gone && setSeal({ of: lke, now }));
    return () => {
      gone = true;
    };
  }, [lke]);
  return seal;
}

export function SealPart({ lke }: { lke: Checked }) {
  const styles = useStyles();
  const rows = useRowStyles();
  const { language } = usePane();
  const say = useText(sealIn);
  const seal = useSeal(lke);
  const [typed, setTyped] = useState('');
  const [checked, setChecked] = useState<{ of: Checked; code: string; check: SealCheck }>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void sealHolds(lke, typed).then((check) => setChecked({ of: lke, code: typed.trim(), check }));
  };
  // What was said of other answers is said no more.
  const told = checked?.of === lke ? checked : undefined;
  return (
    <Section title={say('heading')}>
      <p className={styles.lead}>{say('lead')}</p>
      <div className={rows.words}>
        {say('now')}:{' '}
        <span className={styles.code} data-testid="seal">
          {seal && (seal.now ? say('of', { code: seal.now.code, roles: rolesText(seal.now.roles, language) }) : say('none'))}
        </span>
      </div>
      <form className={styles.form} onSubmit={submit} noValidate>
        <Field label={say('field')} hint={say('field.hint')}>
          <Input className={rows.narrow} value={typed} onChange={(_, { value }) => setTyped(value)} autoComplete="off" />
        </Field>
        <Button type="submit">{say('check')}</Button>
      </form>
      <div role="status">
        {told && (
          <MessageBar intent={told.check.status === 'holds' ? 'success' : 'error'} layout="multiline">
            <MessageBarBody>{sealCheckText(told.check, told.code, language)}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <p className={rows.small}>{say('limits')}</p>
    </Section>
  );
}
