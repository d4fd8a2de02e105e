/** What is told above every view. */
import { ManualCalculation } from './calculation';
import { Lost } from './lost';

export { GenerationStatus } from './generation-status';

export const Messages = () => (
  <>
    <ManualCalculation />
    <Lost />
  </>
);
