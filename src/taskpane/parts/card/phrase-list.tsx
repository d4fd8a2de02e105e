/** A body's own phrases for notes: kept from a note, taken from a file, handed over as one. */
import { Button, makeStyles, MessageBar, MessageBarBody, Textarea, tokens } from '@fluentui/react-components';
import { usePane, useText } from '../../pane-context';
import { saveFile } from '../../save-file';
import { chosenKey } from '../../state/card/items';
import { LONGEST_PHRASE, phrasesFromFile, phrasesText, type Phrase } from '../../state/card/phrases';
import { cardIn } from '../../state/card/text';
import type { Card } from '../../use-card';
import type { Phrases } from '../../use-phrases';
import { Fold } from '../fold';
import { JsonFile } from '../json-file';

const useStyles = makeStyles({
  fold: { marginTop: tokens.spacingVerticalM },
  body: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, alignItems: 'flex-start' },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { listStyle: 'none', margin: 0, padding: 0, width: '100%' },
  row: { display: 'flex', columnGap: tokens.spacingHorizontalS, paddingBlock: tokens.spacingVerticalXS, alignItems: 'start' },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  remove: { minWidth: 0, flexShrink: 0 },
});

const MOST_KB = 1024;

export function PhraseList({ card, phrases }: { card: Card; phrases: Phrases }) {
  const styles = useStyles();
  const { services, tell } = usePane();
  const say = useText(cardIn);
  const { item } = card;
  const answer = chosenKey(item, card.answers, card.column);
  const note = card.noteOf(item.code).slice(0, LONGEST_PHRASE);
  const take = async (text: string): Promise<readonly string[]> => {
    const found = phrasesFromFile(text);
    if ('refused' in found) return [found.refused === 'json' ? say('phrases.json') : say('phrases.shape', { path: found.path })];
    await phrases.add(found);
    return [];
  };
  const forWhat = ({ code, answer: of }: Phrase) => [code, of].filter(Boolean).join(' ');
  return (
    <Fold className={styles.fold} title={say('phrases')} aside={phrases.all.length}>
      <div className={styles.body}>
        <p className={styles.text}>{say('phrases.text')}</p>
        {phrases.failure && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{tell(phrases.failure)}</MessageBarBody>
          </MessageBar>
        )}
        <Button
          disabled={note.trim() === ''}
          onClick={() => void phrases.add([{ code: item.code, ...(answer !== undefined && { answer }), text: note.trim() }])}
        >
          {say('phrases.keep')}
        </Button>
        <ul className={styles.list}>
          {phrases.all.map((phrase) => (
            <li key={`${forWhat(phrase)} ${phrase.text}`} className={styles.row}>
              <span className={styles.words}>
                {forWhat(phrase) && <strong>{forWhat(phrase)}: </strong>}
                {phrase.text}
              </span>
              <Button
                className={styles.remove}
                size="small"
                aria-label={say('phrases.remove.of', { text: phrase.text.slice(0, 40) })}
                onClick={() => void phrases.remove(phrase)}
              >
                {say('phrases.remove')}
              </Button>
            </li>
          ))}
        </ul>
        <JsonFile label={say('phrases.import')} most={MOST_KB} take={take}>
          {phrases.all.length > 0 && services.downloads && (
            <Button onClick={() => saveFile(phrasesText(phrases.all), 'application/json', 'kalimat-catatan.json')}>
              {say('phrases.export')}
            </Button>
          )}
        </JsonFile>
        {/* Excel for Mac takes no downloads. */}
        {phrases.all.length > 0 && !services.downloads && (
          <Textarea
            className={styles.list}
            readOnly
            rows={6}
            value={phrasesText(phrases.all)}
            aria-label={say('phrases.export')}
            onFocus={({ target }) => target.select()}
          />
        )}
      </div>
    </Fold>
  );
}
