export { improvable, type Better, type Efforts, type Improvable, type Said } from './steps';
export type { Blocked } from './minimums';
export { nextSteps, otherWays, wayTo, type NoWay, type Proof, type Step, type Way, type WayOptions } from './way';
