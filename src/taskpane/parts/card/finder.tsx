/** Filters of the statements, and the way to one by its code or words. */
import { Button, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { Search16Regular } from '@fluentui/react-icons/svg/search';
import { useState } from 'react';
import { useText } from '../../pane-context';
import { listed, searched, SHOWN, type Shown } from '../../state/card/filters';
import { cardIn } from '../../state/card/text';
import type { Card } from '../../use-card';
import { RowButton } from '../row-button';
import { ArrowRight16Regular } from '@fluentui/react-icons/svg/arrow-right';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalS },
  // A narrow pane shows the filter with its count, and the area below it.
  filter: { flex: '1 1 200px', minWidth: 0 },
  select: { flex: '1 1 120px', minWidth: 0, '& select': { textOverflow: 'ellipsis' } },
  search: { marginTop: tokens.spacingVerticalS },
  box: { width: '100%', minWidth: 0 },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  found: { flexGrow: 1, overflowWrap: 'anywhere' },
  code: { fontWeight: tokens.fontWeightSemibold },
  none: { margin: `${tokens.spacingVerticalS} 0`, color: tokens.colorNeutralForeground2 },
});

interface Props {
  card: Card;
  searching: boolean;
  setSearching(searching: boolean): void;
  /** To the statement found. */
  go(code: string): void;
}

export function Finder({ card, searching, setSearching, go }: Props) {
  const styles = useStyles();
  const say = useText(cardIn);
  const { filter, items, facts, setFilter, lke } = card;
  const counted = (shown: Shown) => listed(items, facts, { ...filter, shown }).length;
  return (
    <>
      <div className={styles.bar}>
        <Select
          className={styles.filter}
          aria-label={say('filter')}
          value={filter.shown}
          onChange={(_, { value }) => setFilter({ ...filter, shown: value as Shown })}
        >
          {SHOWN.map((shown) => (
            <option key={shown} value={shown}>
              {say(shown === 'differs' && card.other === 'tpi' ? 'filter.differs.tpi' : `filter.${shown}`, {
                count: counted(shown),
              })}
            </option>
          ))}
        </Select>
        <Select
          className={styles.select}
          aria-label={say('area')}
          value={filter.area ?? ''}
          onChange={(_, { value }) => setFilter({ shown: filter.shown, ...(value && { area: value }) })}
        >
          <option value="">{say('area.all')}</option>
          {partsOf(lke.edition).map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
        <Button
          icon={<Search16Regular />}
          aria-label={say('search')}
          title={say('search')}
          aria-keyshortcuts="/"
          aria-expanded={searching}
          onClick={() => setSearching(!searching)}
        />
      </div>
      {searching && <Search card={card} go={go} close={() => setSearching(false)} />}
    </>
  );
}

/** Areas, and the components that have none. */
const partsOf = ({ areas, tree }: Card['lke']['edition']): { code: string; name: string }[] =>
  areas.length > 0 ? [...areas, ...tree.slice(1)] : tree.map(({ code, name }) => ({ code, name: name ?? code }));

function Search({ card, go, close }: { card: Card; go(code: string): void; close(): void }) {
  const styles = useStyles();
  const say = useText(cardIn);
  const [typed, setTyped] = useState('');
  const found = searched(card.items, card.wording, typed);
  return (
    <div className={styles.search} role="search">
      <Input
        className={styles.box}
        aria-label={say('search')}
        placeholder={say('search.hint')}
        autoComplete="off"
        autoFocus
        value={typed}
        onChange={(_, { value }) => setTyped(value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          event.preventDefault();
          if (event.key === 'Escape') close();
          else if (found[0]) go(found[0].code);
        }}
      />
      {typed.trim() !== '' && found.length === 0 && <p className={styles.none}>{say('search.none')}</p>}
      {found.length > 0 && (
        <ul className={styles.list} aria-label={say('search.found')}>
          {found.map(({ code }) => (
            <li key={code}>
              <RowButton arrow={ArrowRight16Regular} onClick={() => go(code)}>
                <span className={styles.found}>
                  <span className={styles.code}>{code}</span> {card.wording[code]?.text}
                </span>
              </RowButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
