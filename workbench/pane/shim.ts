/**
 * Over plain http the loader office.js leaves for an error page, so the pane of the workbench loads Office's own
 * Excel client directly, and this stands for the loader: who answers, in which language, and where functions are kept.
 */
import { attachSession, type ClientRuntime } from '../../host/attach';
import type { SimulatedHost } from '../../host/host';

interface World {
  Office: Record<string, unknown>;
  OfficeExtension: ClientRuntime & { CommonUtility?: { _doApiNotSupportedCheck: boolean } };
  CustomFunctions: Record<string, unknown>;
}

/** What the project promises to run on. */
const CEILING = 14;

const world = globalThis as unknown as World;
const workbench = (window.parent as unknown as { workbench: { host: SimulatedHost; language: string } }).workbench;

const info = { host: 'Excel', platform: 'OfficeOnline' };
const mappings: Record<string, unknown> = {};

class CustomFunctionError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

world.Office = {
  HostType: { Excel: 'Excel' },
  PlatformType: { OfficeOnline: 'OfficeOnline' },
  onReady: (ready?: (about: typeof info) => void) => Promise.resolve(info).then((about) => (ready?.(about), about)),
  context: {
    host: 'Excel',
    platform: 'OfficeOnline',
    displayLanguage: workbench.language,
    contentLanguage: workbench.language,
    requirements: {
      isSetSupported: (set: string, version = '1.1') =>
        set === 'ExcelApi' ? Number(String(version).split('.')[1] ?? 0) <= CEILING : /^(SharedRuntime|CustomFunctions)/.test(set),
    },
  },
};
world.CustomFunctions = {
  ...world.CustomFunctions,
  Error: CustomFunctionError,
  ErrorCode: {
    invalidValue: '#VALUE!',
    notAvailable: '#N/A',
    divisionByZero: '#DIV/0!',
    invalidNumber: '#NUM!',
    nullReference: '#NULL!',
    invalidName: '#NAME?',
    invalidReference: '#REF!',
  },
  _association: { mappings },
  associate: (id: string, compute: unknown) => void (mappings[id.toUpperCase()] = compute),
};
attachSession(world.OfficeExtension, workbench.host);
