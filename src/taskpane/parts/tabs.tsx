/**
 * Fluent's tabs with the keyboard of the ARIA practices. Fluent's own arrow navigation (Tabster) puts focusable
 * but hidden elements around the list, which screen readers and axe rightly object to.
 */
import { Tab, TabList, type TabListProps } from '@fluentui/react-components';
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
  size?: TabListProps['size'];
  className?: string;
}

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

export function Tabs<T extends string>({ label, items, selected, onSelect, size, className }: TabsProps<T>) {
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
    <TabList
      ref={list}
      aria-label={label}
      className={className}
      size={size}
      selectedValue={selected}
      onTabSelect={(_, { value }) => onSelect(value as T)}
      onKeyDown={move}
      data-tabster={undefined}
    >
      {items.map(({ value, content, id, panel }) => (
        <Tab
          key={value}
          value={value}
          id={id}
          aria-controls={panel}
          tabIndex={value === selected ? 0 : -1}
          data-tabster={undefined}
        >
          {content}
        </Tab>
      ))}
    </TabList>
  );
}
