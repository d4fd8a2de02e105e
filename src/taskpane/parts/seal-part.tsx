/** The seal of now, and whether one that was printed still holds. */
import { Button, Field, Input, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useEffect, useState, type FormEvent } from 'react';
import type { SealCheck } from '../../assessment/seal';
import { rolesText, sealCheckText, sealHolds, sealIn, sealOf } from '../../judged/seal';
import type { Checked } from '../../reading/contract';
import { usePane, useText } from '../pane-context';
import { toldOf } from '../state/told';
import { useRowStyles } from './row-styles';
import { Section } from './section';

const useStyles = makeStyles({
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
  code: { fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, alignItems: 'stretch' },
});

type Now = Awaited<ReturnType<typeof sealOf>>;

/** Whether the seal that stands on the summary still holds. */
function Written({ lke, code }: { lke: Checked; code: string }) {
  const { language } = usePane();
  const [check, setCheck] = useState<{ of: Checked; check: SealCheck }>();
  useEffect(() => {
    let gone = false;
    void sealHolds(lke, code).then((found) => !gone && setCheck({ of: lke, check: found }));
    return () => {
      gone = true;
    };
  }, [lke, code]);
  if (check?.of !== lke) return null;
  return (
    <MessageBar intent={check.check.status === 'holds' ? 'success' : 'warning'} layout="multiline">
      <MessageBarBody>{sealCheckText(check.check, code, language)}</MessageBarBody>
    </MessageBar>
  );
}

/** Writes the seal of now where the summary is signed. */
function WriteButton({ lke, code }: { lke: Checked; code: string }) {
  const { services, undisturbed, tell } = usePane();
  const say = useText(sealIn);
  const [news, setNews] = useState<string>();
  const place = lke.reading.seal;
  if (!place) return null;
  const write = () =>
    void undisturbed(() => services.door.apply([{ sheet: place.sheet, cell: place.cell, content: code }])).then(
      () => setNews(say('written', { sheet: place.sheet, cell: place.cell })),
      (error: unknown) => setNews(say('write.failed', { reason: tell(toldOf(error)) })),
    );
  return (
    <div>
      <Button onClick={write} disabledFocusable={place.code === code}>
        {say('write')}
      </Button>
      <div role="status">{news}</div>
    </div>
  );
}

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
      {lke.reading.seal?.code && <Written lke={lke} code={lke.reading.seal.code} />}
      {seal?.now && <WriteButton lke={lke} code={seal.now.code} />}
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
