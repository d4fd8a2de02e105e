/** AKIP worksheets of others. */
export { akipByHand, akipOn, isAkipId } from './find';
export { akipAnswers } from './answers';
