/** The real, unmodified Office.js client in Node, in front of a simulated host. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { attachBridge, attachSession, type ClientRuntime } from '../../host/attach';
import { SimulatedHost, type HostOptions } from '../../host/host';

/** What the project promises to need at most. */
const CEILING = 14;

export interface Client {
  Excel: typeof Excel;
  OfficeExtension: typeof OfficeExtension & ClientRuntime & { CommonUtility: { _doApiNotSupportedCheck: boolean } };
}

export interface Attached extends Client {
  host: SimulatedHost;
  detach(): void;
}

type Stubs = Record<string, unknown>;
type CustomFunction = (...args: never[]) => unknown;

let client: Client | undefined;
let bridge: ReturnType<typeof attachBridge> | undefined;
const functions: Record<string, CustomFunction> = {};
let functionsChanged: (() => void) | undefined;

const OFFICE = {
  HostType: { Excel: 'Excel' },
  onReady: (ready?: (info: object) => void) => Promise.resolve({ host: 'Excel' }).then((info) => (ready?.(info), info)),
};

/**
 * The client is loaded once per test file, by indirect eval: it is a classic script that expects a browser.
 * It keeps to ExcelApi 1.14: calling anything younger throws ApiNotFound.
 */
export function loadClient(): Client {
  client ??= evaluateClient();
  return client;
}

/** A new host, to which every `Excel.run` and `new Excel.RequestContext()` now talks. */
export function attachHost(options: HostOptions = {}): Attached {
  const loaded = loadClient();
  const host = new SimulatedHost(options);
  const detach = attachSession(loaded.OfficeExtension, host);
  return {
    ...loaded,
    host,
    detach: () => {
      detach();
      host.engine.dispose();
    },
  };
}

/** A host for the length of a test; `Excel` is the global one too. */
export async function withHost<T>(test: (attached: Attached) => Promise<T>, options: HostOptions = {}): Promise<T> {
  const attached = attachHost(options);
  try {
    return await test(attached);
  } finally {
    attached.detach();
  }
}

/**
 * Custom functions as the add-in's own code associates them; the host calls them through the client's proxy
 * with `host.functions.invoke`. @returns the way to detach
 */
export function connectFunctions(host: SimulatedHost, associations: Readonly<Record<string, CustomFunction>>): () => void {
  const { OfficeExtension } = loadClient();
  bridge ??= attachBridge(OfficeExtension);
  for (const name of Object.keys(functions)) delete functions[name];
  for (const [name, call] of Object.entries(associations)) associate(name, call);
  functionsChanged?.();
  return bridge.connect(host);
}

/** The proxy that calls custom functions still counts half a second after the last call: for `afterAll`. */
export const proxyAtRest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 700));

/** Lets everything run that waits for its turn: events reach the add-in a moment after the sync. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

/** What office.js keeps of the functions that an add-in associates. */
const association = {
  mappings: functions,
  onchange: (changed: () => void): void => void (functionsChanged = changed),
};

function associate(name: string, call: CustomFunction): void {
  functions[name.toUpperCase()] = call;
  functionsChanged?.();
}

function evaluateClient(): Client {
  const world = globalThis as unknown as Stubs & Client;
  for (const [name, value] of Object.entries(stubs(world))) {
    if (!(name in world)) Object.defineProperty(world, name, { value, configurable: true, writable: true });
  }
  const file = path.join(path.dirname(require.resolve('@microsoft/office-js/dist/office.js')), 'excel-win32-16.01.js');
  // The client is meant for <script>: its globals are born by running in the global scope.
  (0, eval)(`${readFileSync(file, 'utf8')}\n//# sourceURL=excel-win32-16.01.js`);
  // Without a host application the client's own Office stays empty; this is all that it asks of it here.
  world.Office = { ...OFFICE, context: { requirements: { isSetSupported } } };
  world.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  return { Excel: world.Excel, OfficeExtension: world.OfficeExtension };
}

/** `version` is `1.9` or `1.10`, as text or as a number of which the zero is lost. */
export function isSetSupported(set: string, version?: string | number): boolean {
  if (set !== 'ExcelApi') return set !== 'ExcelApiOnline' && !/Undo|Desktop/.test(set);
  return Number(String(version ?? '1.1').split('.')[1] ?? 0) <= CEILING;
}

function stubs(world: Stubs): Stubs {
  const nothing = (): void => undefined;
  const element = (): Stubs => ({ style: {}, setAttribute: nothing, appendChild: nothing, addEventListener: nothing });
  return {
    window: world,
    self: world,
    navigator: { userAgent: 'node', language: 'en-US' },
    location: {
      href: 'https://host.invalid/',
      search: '',
      hash: '',
      hostname: 'host.invalid',
      protocol: 'https:',
      pathname: '/',
    },
    document: {
      getElementById: () => null,
      getElementsByTagName: () => [],
      createElement: element,
      head: element(),
      body: element(),
      addEventListener: nothing,
      cookie: '',
      URL: 'https://host.invalid/',
    },
    addEventListener: nothing,
    removeEventListener: nothing,
    CustomFunctions: { _association: association, associate },
    Office: OFFICE,
  };
}
