/** The data of the neighbouring worksheets. Their keys are types, so a list that is asked for is there. */
import accountability from './registers/accountability.json';
import actionPlan from './registers/action-plan.json';
import budget from './registers/budget.json';
import conflicts from './registers/conflicts.json';
import followUp from './registers/follow-up.json';
import indicators from './registers/indicators.json';
import launch from './registers/launch.json';
import tree from './registers/tree.json';
import type { RegisterData } from './registers-schema';

// Checked against the schema by tests/rules; not at run time, so that bundles need no zod.
export const registerData = {
  actionPlan,
  conflicts,
  budget,
  indicators,
  accountability,
  launch,
  tree,
  followUp,
} satisfies Record<string, RegisterData>;
