/**
 * Tabs with the keyboard of the ARIA practices, in Fluent's looks. Fluent's own bring its arrow navigation (Tabster), a tenth
 * of all that the pane loads at its start, which puts focusable but hidden elements around the list: screen readers and axe
 * rightly object to those.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';

export interface TabItem<T extends string> {
  value: T;
  content: ReactNode;
  id?: string;
  /** Id of the panel, for the tab whose panel is drawn. */
  panel?: string;
}

interface TabsProps<T extends string> {
  label: string;
  items: readonly TabItem<T>[];
  selected: T;
  onSelect(value: T): void;
  size?: 'small' | 'medium';
  className?: string;
}

const line = {
  content: '""',
  position: 'absolute',
  bottom: 0,
  height: tokens.strokeWidthThicker,
  borderRadius: tokens.borderRadiusCircular,
} as const;

const useStyles = makeStyles({
  list: { display: 'flex', alignItems: 'stretch', flexWrap: 'nowrap' },
  tab: {
    position: 'relative',
    display: 'grid',
    alignItems: 'center',
    justifyItems: 'center',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    outlineStyle: 'none',
    ':focus-visible': { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` },
    '@media (forced-colors: active)': { ':focus-visible': { outline: '2px solid Highlight', outlineOffset: '-2px' } },
  },
  medium: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalMNudge}`,
    '::after': { ...line, left: tokens.spacingHorizontalMNudge, right: tokens.spacingHorizontalMNudge },
  },
  small: {
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalSNudge}`,
    '::after': { ...line, left: tokens.spacingHorizontalSNudge, right: tokens.spacingHorizontalSNudge },
  },
  other: { ':hover::after': { backgroundColor: tokens.colorNeutralStroke1Hover } },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': { backgroundColor: tokens.colorCompoundBrandStroke },
    '@media (forced-colors: active)': { '::after': { backgroundColor: 'Highlight' } },
  },
  content: { gridArea: '1 / 1', paddingInline: tokens.spacingHorizontalXXS },
  // The chosen one is bold: so much room has each, that none moves when another is chosen.
  room: {
    gridArea: '1 / 1',
    paddingInline: tokens.spacingHorizontalXXS,
    visibility: 'hidden',
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Where a key leads from the tab at `from`, of `count`; undefined = the key is not ours. */
function keyTarget(key: string, from: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (from + 1) % count;
    case 'ArrowLeft':
      return (from + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

export function Tabs<T extends string>({ label, items, selected, onSelect, size = 'medium', className }: TabsProps<T>) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const from = items.findIndex(({ value }) => value === selected);
    const to = keyTarget(event.key, from, items.length);
    if (to === undefined) return;
    event.preventDefault();
    onSelect(items[to]!.value);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[to]?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={label} className={mergeClasses(styles.list, className)} onKeyDown={move}>
      {items.map(({ value, content, id, panel }) => {
        const isSelected = value === selected;
        return (
          <button
            key={value}
            type="button"
            role="tab"
            id={id}
            aria-selected={isSelected}
            aria-controls={panel}
            tabIndex={isSelected ? 0 : -1}
            className={mergeClasses(styles.tab, styles[size], isSelected ? styles.selected : styles.other)}
            onClick={() => onSelect(value)}
          >
            <span className={styles.content}>{content}</span>
            <span className={styles.room} aria-hidden>
              {content}
            </span>
          </button>
        );
      })}
    </div>
  );
}
