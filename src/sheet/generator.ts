/** What a workbook says of whoever made it. */
import { version } from '../../package.json';

export const VERSION = version;
export const GENERATOR = `zi-lke ${VERSION}`;
