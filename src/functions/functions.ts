/** What Excel runs: no DOM, no Office, only the functions made known under their ids. */
import { functions } from './table';

for (const [id, compute] of Object.entries(functions)) CustomFunctions.associate(id, compute);
