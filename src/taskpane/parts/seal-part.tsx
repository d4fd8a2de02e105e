/** The seal of now, and whether one that was printed still holds. */
import { Button, Field, Input, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useState, type FormEvent } from 'react';
import type { SealCheck } from '../../assessment/seal';
import { rolesText, sealCheckText, sealHolds, sealIn, sealOf } from '../../judged/seal';
import type { Checked } from '../../reading/contract';
import { usePane, useText } from '../pane-context';
import { contentIn } from '../state/contents';
import { toldOf } from '../state/told';
import { useRowStyles } from './row-styles';
import { Section } from './section';

const useStyles = makeStyles({
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
  code: { fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, alignItems: 'stretch' },
});

/** @param find of one LKE, the same from one drawing to the next. @returns what was found last, and of which LKE. */
function useFound<Found>(lke: Checked, find: (lke: Checked) => Promise<Found>): { of: Checked; found: Found } | undefined {
  const [last, setLast] = useState<{ of: Checked; found: Found }>();
  useEffect(() => {
    let gone = false;
    void find(lke).then((found) => !gone && setLast({ of: lke, found }));
    return () => {
      gone = true;
    };
  }, [lke, find]);
  return last;
}

/** Whether the seal that stands on the summary still holds. */
function Written({ lke, code }: { lke: Checked; code: string }) {
  const { language } = usePane();
  const check = useFound(
    lke,
    useCallback((one: Checked) => sealHolds(one, code), [code]),
  );
  if (check?.of !== lke) return null;
  return (
    <MessageBar intent={check.found.status === 'holds' ? 'success' : 'warning'} layout="multiline">
      <MessageBarBody>{sealCheckText(check.found, code, language)}</MessageBarBody>
    </MessageBar>
  );
}

/** Writes the seal of now where the summary is signed. */
function WriteButton({ lke, code }: { lke: Checked; code: string }) {
  const { state, services, undisturbed, tell } = usePane();
  const say = useText(sealIn);
  const [news, setNews] = useState<string>();
  const place = lke.reading.seal;
  const grids = state.workbook.status === 'read' ? state.workbook.found.grids : undefined;
  if (!place || !grids) return null;
  // What somebody signs there since is theirs.
  const expected = contentIn(grids, place);
  const write = () =>
    void undisturbed(() => services.door.apply([{ sheet: place.sheet, cell: place.cell, content: code, expected }])).then(
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

export function SealPart({ lke }: { lke: Checked }) {
  const styles = useStyles();
  const rows = useRowStyles();
  const { language } = usePane();
  const say = useText(sealIn);
  // Follows every answer.
  const seal = useFound(lke, sealOf);
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
          {seal &&
            (seal.found ? say('of', { code: seal.found.code, roles: rolesText(seal.found.roles, language) }) : say('none'))}
        </span>
      </div>
      {lke.reading.seal?.code && <Written lke={lke} code={lke.reading.seal.code} />}
      {seal?.found && <WriteButton lke={lke} code={seal.found.code} />}
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
