/** Who assesses: the role, and a name that stands beside what was checked. */
import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useText } from '../../pane-context';
import { ACTORS, type Actor } from '../../state/card/preferences';
import { cardIn } from '../../state/card/text';
import type { useActor } from '../../use-actor';
import { Fold } from '../fold';

const useStyles = makeStyles({
  fold: { marginTop: tokens.spacingVerticalM },
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  narrow: { minWidth: 0, width: '100%' },
});
const LONGEST_NAME = 80;

export function ActorFields({ chosen, oneColumn }: { chosen: ReturnType<typeof useActor>; oneColumn: boolean }) {
  const styles = useStyles();
  const say = useText(cardIn);
  const { actor, name, keep } = chosen;
  return (
    <Fold className={styles.fold} title={`${say('actor')}: ${say(`actor.${actor}`)}`}>
      <div className={styles.fields}>
        <Field label={say('actor')} hint={oneColumn ? say('actor.one-column') : undefined}>
          <Select className={styles.narrow} value={actor} onChange={(_, { value }) => keep({ actor: value as Actor })}>
            {ACTORS.map((one) => (
              <option key={one} value={one}>
                {say(`actor.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={say('actor.name')}>
          <Input
            className={styles.narrow}
            value={name}
            maxLength={LONGEST_NAME}
            autoComplete="off"
            onChange={(_, { value }) => keep({ name: value })}
          />
        </Field>
      </div>
    </Fold>
  );
}
