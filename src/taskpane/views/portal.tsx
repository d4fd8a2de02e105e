/** LKEs as the ministry's portal fetches them: what lacks first, then whose they are, then the files. */
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
import { useMemo, useRef, useState, type ChangeEvent } from 'react';
import { tell, type Telling } from '../../portal/tell';
import { CATEGORIES, type Unit } from '../../portal/units';
import { stopText } from '../../portal/words';
import type { ReadLke } from '../../portal/lke';
import { usePane, useText } from '../pane-context';
import { PageFrame } from '../parts/page';
import { Section } from '../parts/section';
import { COLUMNS, keyOf, ofFiles, ofWorkbook, saidIn, unitsOf, yearAsked, yearIn, type Said } from '../state/portal-view';
import { panePortalIn } from '../state/portal-words';
import { lkesOf } from '../state/store';
import { useHandOver } from '../use-hand-over';
import { useSession } from '../use-session';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  row: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  unit: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  small: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: tokens.spacingHorizontalM },
  narrow: { minWidth: 0, width: '100%' },
  field: { minWidth: 0 },
  year: { marginTop: tokens.spacingVerticalM, maxWidth: '50%' },
  foot: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, marginTop: tokens.spacingVerticalL },
});

export function PortalPage() {
  const { state } = usePane();
  const [{ files, withWorkbook }] = useSession();
  const say = useText(panePortalIn);
  const isRecap = state.view === 'recap';
  const own = lkesOf(state);
  const lkes = useMemo(() => {
    const workbook = !isRecap || withWorkbook ? ofWorkbook(own, say('this')) : [];
    return isRecap ? [...workbook, ...ofFiles(files)] : workbook;
  }, [isRecap, withWorkbook, own, files, say]);
  const lead = `${say('lead')} ${say(isRecap ? 'lead.recap' : 'lead.workbook')}`;
  return (
    <PageFrame heading={say('heading')} lead={lead}>
      {lkes.length === 0 ? <p>{say('none')}</p> : <HandOver lkes={lkes} />}
    </PageFrame>
  );
}

function HandOver({ lkes }: { lkes: readonly ReadLke[] }) {
  const { services } = usePane();
  const [said, setSaid] = useState<Readonly<Record<string, Partial<Said>>>>({});
  const [year, setYear] = useState(() => String(yearIn(lkes) ?? services.today().getFullYear()));
  const units = useMemo(() => unitsOf(lkes, said), [lkes, said]);
  const telling = useMemo(() => tell(units, lkes), [units, lkes]);
  const change = (at: number, more: Partial<Said>) => {
    const key = keyOf(lkes[at]!);
    setSaid({ ...said, [key]: { ...said[key], ...more } });
  };
  return (
    <>
      <Lacks telling={telling} />
      <Units lkes={lkes} units={units} change={change} take={(more) => setSaid({ ...said, ...more })} />
      <Output telling={telling} units={units} year={year} setYear={setYear} />
    </>
  );
}

function Lacks({ telling: { told, stopped } }: { telling: Telling<ReadLke> }) {
  const styles = useStyles();
  const { language, goTo, state } = usePane();
  const say = useText(panePortalIn);
  const blank = told.filter(({ lke }) => lke.tally.blank.length > 0);
  const isHere = (file: string) => state.view !== 'recap' || file === say('this');
  return (
    <Section title={say('lacks')} aside={stopped.length + blank.length}>
      {stopped.length + blank.length === 0 && <p className={styles.small}>{say('lacks.none')}</p>}
      <ul className={styles.list} data-testid="portal-lacks">
        {stopped.map(({ unit, stop }) => {
          const first = stop.why === 'unsaid' ? stop.unsaid[0] : undefined;
          return (
            <li key={unit.row} className={styles.row}>
              {say('lacks.stopped', { unit: unit.name || unit.id, reason: stopText(stop, language) })}{' '}
              {first?.cell && isHere(unit.file) && (
                <Button
                  size="small"
                  appearance="transparent"
                  aria-label={say('lacks.go', { cell: first.cell })}
                  onClick={() => goTo({ sheet: first.sheet, cell: first.cell! })}
                >
                  {first.cell}
                </Button>
              )}
            </li>
          );
        })}
        {blank.map(({ unit, lke: { tally } }) => (
          <li key={unit.row} className={styles.row}>
            {say('lacks.blank', { unit: unit.name || unit.id, blank: tally.blank.length, asked: tally.asked })}
            <p className={styles.small}>
              {tally.blank.slice(0, MOST_NAMED).join(', ') + (tally.blank.length > MOST_NAMED ? ', …' : '')}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const MOST_NAMED = 12;

interface UnitsProps {
  lkes: readonly ReadLke[];
  units: readonly Unit[];
  change(at: number, more: Partial<Said>): void;
  take(said: Readonly<Record<string, Said>>): void;
}

function Units({ lkes, units, change, take }: UnitsProps) {
  const styles = useStyles();
  const say = useText(panePortalIn);
  return (
    <Section title={say('units')} aside={units.length}>
      <TableFile lkes={lkes} take={take} />
      <ul className={styles.list}>
        {units.map((unit, at) => {
          const { tally } = lkes[at]!;
          return (
            <li key={unit.row} className={mergeClasses(styles.row, styles.unit)}>
              <Field className={styles.field} label={say('name')}>
                <Input
                  className={styles.narrow}
                  value={unit.name}
                  autoComplete="off"
                  onChange={(_, { value }) => change(at, { name: value })}
                />
              </Field>
              <div className={styles.pair}>
                <Field className={styles.field} label={say('id')}>
                  <Input
                    className={styles.narrow}
                    value={unit.id}
                    autoComplete="off"
                    onChange={(_, { value }) => change(at, { id: value.trim() })}
                  />
                </Field>
                <Field className={styles.field} label={say('category')}>
                  <Select
                    className={styles.narrow}
                    value={unit.category}
                    onChange={(_, { value }) => change(at, { category: value })}
                  >
                    {[...new Set([...CATEGORIES, unit.category])].map((one) => (
                      <option key={one}>{one}</option>
                    ))}
                  </Select>
                </Field>
              </div>
              <p className={styles.small}>
                {[unit.file, unit.sheet].join(' · ')}
                <br />
                {say('facts', { ...tally, blank: tally.blank.length })}
              </p>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function TableFile({ lkes, take }: Pick<UnitsProps, 'lkes' | 'take'>) {
  const styles = useStyles();
  const say = useText(panePortalIn);
  const input = useRef<HTMLInputElement>(null);
  const [told, setTold] = useState('');
  const read = async (file: File): Promise<string> => {
    try {
      const said = saidIn(new Uint8Array(await file.arrayBuffer()), lkes);
      if (!said) return say('table.none', { file: file.name, columns: COLUMNS });
      take(said);
      return say('table.read', { file: file.name, count: Object.keys(said).length });
    } catch (error) {
      return say('table.failed', { file: file.name, reason: (error as Error).message });
    }
  };
  const chosen = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    target.value = '';
    if (file) void read(file).then(setTold);
  };
  return (
    <div>
      <input ref={input} type="file" hidden accept=".csv,text/csv" aria-label={say('table')} onChange={chosen} />
      <Button size="small" onClick={() => input.current?.click()}>
        {say('table')}
      </Button>
      <div role="status" className={styles.small}>
        {told}
      </div>
    </div>
  );
}

interface OutputProps {
  telling: Telling<ReadLke>;
  units: readonly Unit[];
  year: string;
  setYear(year: string): void;
}

function Output({ telling, units, year, setYear }: OutputProps) {
  const styles = useStyles();
  const { services } = usePane();
  const say = useText(panePortalIn);
  const { hand, news, working } = useHandOver(telling, units);
  const tahun = yearAsked(year);
  const count = telling.told.length;
  return (
    <>
      <Field className={styles.year} label={say('year')} validationMessage={tahun === undefined ? say('year.shape') : undefined}>
        <Input
          className={styles.narrow}
          value={year}
          inputMode="numeric"
          autoComplete="off"
          onChange={(_, { value }) => setYear(value)}
        />
      </Field>
      <div className={styles.foot}>
        <Button
          appearance="primary"
          disabledFocusable={working || count === 0 || tahun === undefined}
          onClick={() => tahun !== undefined && hand(tahun)}
        >
          {working ? say('working') : say(services.downloads ? 'save' : 'write', { count })}
        </Button>
        {!services.downloads && <p className={styles.small}>{say('no-downloads')}</p>}
        <div role="status">
          {news && (
            <MessageBar intent={news.failed ? 'error' : 'success'} layout="multiline">
              <MessageBarBody>{say(news.key, news.data)}</MessageBarBody>
            </MessageBar>
          )}
        </div>
      </div>
    </>
  );
}
