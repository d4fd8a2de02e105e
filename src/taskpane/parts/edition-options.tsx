/** Editions to choose from, in a Select. */
import type { Edition } from '../../rules/schema';

export const EditionOptions = ({ editions }: { editions: readonly Pick<Edition, 'id' | 'short'>[] }) =>
  editions.map(({ id, short }) => (
    <option key={id} value={id}>
      {short}
    </option>
  ));
