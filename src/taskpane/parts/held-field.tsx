/** Whether the unit holds the predicate that the one it aims at comes after; asked only where there is such a one. */
import { Checkbox, Field } from '@fluentui/react-components';
import type { Edition } from '../../rules/schema';
import { usePane, useText } from '../pane-context';

export function HeldField({ target, className }: { target: Edition['predicates'][number]; className: string }) {
  const { state, dispatch } = usePane();
  const t = useText();
  if (!target.after) return null;
  return (
    <Field className={className} hint={t('form.held.hint', { target: target.code, predicate: target.after })}>
      <Checkbox
        label={t('form.held', { predicate: target.after })}
        checked={state.form.held}
        onChange={(_, { checked }) => dispatch({ type: 'field', name: 'held', value: checked === true })}
      />
    </Field>
  );
}
