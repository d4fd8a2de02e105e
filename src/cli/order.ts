/** What a command wants of the files it was given. */
import type { Language } from '../texts';
import type { Given } from './given';

/** What is wanted of every file; it goes from thread to thread. */
export interface Order {
  command: 'check' | 'recap' | 'portal' | 'compare';
  /** For programs. */
  json: boolean;
  /** Of `check`: also the way to the target. */
  way?: boolean;
  /** Of `check`: the steps of the way as an action plan. */
  plan?: boolean;
  /** Of `check`: a seal to hold against the answers, as it is printed. */
  seal?: string;
  language: Language;
  /** Columns of the screen. */
  width: number;
  given: Given;
}
