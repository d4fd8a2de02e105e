export { compareLkes, type ComparedLkes, type NotCompared, type Operand } from './compare';
export * from './texts';
