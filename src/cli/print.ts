/** What the command line prints: names of units and files are other people's, and a terminal must take none for a command. */

/** Control signs but for the line's end and the tab, and those that turn the direction of text. */
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** On standard output. What would command the terminal shows as a mark. */
export const print = (text: string): void => console.log(text.replace(CONTROLS, '\ufffd'));

/** On standard error. */
export const complain = (text: string): void => console.error(text.replace(CONTROLS, '\ufffd'));

/** The same value to whoever parses it: such signs are written as escapes. */
export const printJson = (value: unknown): void =>
  console.log(
    JSON.stringify(value, null, 2).replace(CONTROLS, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
