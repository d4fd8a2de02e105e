/** The minimums of each predicate, folded up: what the regulation has, and a body's own. */
import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { Edition } from '../../rules/schema';
import { showFloor, showWeight } from '../../texts/number';
import { usePane, useText } from '../pane-context';
import { setupIn } from '../state/setup-text';
import type { FloorRow } from '../state/overrides-form';
import { Fold } from './fold';

const useStyles = makeStyles({
  folded: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    paddingInline: tokens.spacingHorizontalM,
    '&[open]': { paddingBottom: tokens.spacingHorizontalM },
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  hint: { margin: `${tokens.spacingVerticalS} 0`, color: tokens.colorNeutralForeground2 },
  rows: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  // Name and hint at the left, the figure at the right: a long list stays short.
  field: {
    gridTemplateColumns: 'minmax(0, 1fr) 88px',
    columnGap: tokens.spacingHorizontalM,
    '& > .fui-Input': { gridColumn: 2, gridRow: '1 / span 2', alignSelf: 'center' },
    '& > .fui-Field__hint, & > .fui-Field__label': { gridColumn: 1 },
    '& > .fui-Field__validationMessage': { gridColumn: '1 / -1' },
  },
  input: { minWidth: 0, width: '88px' },
});

export interface FloorFieldsProps {
  edition: Edition;
  rows: readonly FloorRow[];
  floors: Readonly<Record<string, string>>;
  messageOf(field: string): string | undefined;
  change(key: string, value: string): void;
}

export function FloorFields({ edition, rows, floors, messageOf, change }: FloorFieldsProps) {
  const styles = useStyles();
  const say = useText(setupIn);
  return edition.predicates.map(({ code }, first) => {
    const own = rows.filter(({ predicate }) => predicate === code);
    const changed = own.filter(({ key }) => (floors[key] ?? '').trim() !== '').length;
    return (
      <Fold
        key={code}
        className={styles.folded}
        open={changed > 0 || (first === 0 && edition.gatesUnconfirmed)}
        title={<strong className={styles.title}>{say('own.floors', { predicate: code })}</strong>}
        aside={changed > 0 ? say('own.floors.count', { count: changed }) : undefined}
      >
        <p className={styles.hint}>{say(edition.gatesUnconfirmed ? 'own.floors.hint.unconfirmed' : 'own.floors.hint')}</p>
        <div className={styles.rows}>
          {own.map((row) => (
            <FloorField
              key={row.key}
              row={row}
              value={floors[row.key] ?? ''}
              message={messageOf(`floor ${row.key}`)}
              change={(value) => change(row.key, value)}
            />
          ))}
        </div>
      </Fold>
    );
  });
}

interface FloorFieldProps {
  row: FloorRow;
  value: string;
  message?: string;
  change(value: string): void;
}

function FloorField({ row: { name, floor, weight }, value, message, change }: FloorFieldProps) {
  const styles = useStyles();
  const { language } = usePane();
  const say = useText(setupIn);
  const most = showWeight(weight, language);
  const hint =
    floor === undefined
      ? say('own.floor.of', { weight: most })
      : say('own.floor.is', { floor: showFloor(floor, language), weight: most });
  return (
    <Field className={styles.field} label={name ?? say('own.total')} hint={hint} validationMessage={message}>
      <Input
        className={styles.input}
        value={value}
        inputMode="decimal"
        maxLength={20}
        autoComplete="off"
        onChange={(_, data) => change(data.value)}
      />
    </Field>
  );
}
