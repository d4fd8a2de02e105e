/** Editions to choose from, in a Select. */
import { editionName } from '../../rules/name';
import type { Edition } from '../../rules/schema';

export const EditionOptions = ({ editions }: { editions: readonly Edition[] }) =>
  editions.map((edition) => (
    <option key={edition.id} value={edition.id}>
      {editionName(edition)}
    </option>
  ));
