/**
 * Excel on the web as the real office.js in a task pane's iframe sees it: the page around the iframe answers
 * its postMessage protocol, so that `Office.onReady` resolves and `Excel.run` reaches the simulated host.
 */
import type { SimulatedHost } from './host';
import type { Message, Request } from './protocol';
import { FunctionError } from './wire/functions';

export interface PaneOptions {
  /** The element that the pane fills. */
  container: HTMLElement;
  /** Same origin as this page, and https: over http office.js leaves for an error page. */
  taskpaneUrl: string;
  host: SimulatedHost;
  /** Language of Excel's own menus, e.g. `id-ID`; the add-in reads it as `Office.context.displayLanguage`. */
  uiLocale?: string;
  /** Language of dates and numbers: `Office.context.contentLanguage`. */
  dataLocale?: string;
  /** Requirement sets told to the add-in. */
  requirements?: Readonly<Record<string, string>>;
  title?: string;
}

export interface Pane {
  frame: HTMLIFrameElement;
  /** Methods the client called that nobody answers here; a test expects none that matter. */
  readonly unanswered: readonly string[];
  close(): void;
}

/** What the project promises to run on. */
export const REQUIREMENTS: Readonly<Record<string, string>> = {
  ExcelApi: '1.14',
  SharedRuntime: '1.1',
  CustomFunctionsRuntime: '1.3',
  CustomFunctions: '1.9',
  RibbonApi: '1.1',
  DialogApi: '1.1',
};

/** Two bits of the host information: a shared runtime, in which custom functions live beside the pane. */
const SHARED_RUNTIME = 3;
const EXCEL_ON_THE_WEB = 16;
const REQUEST = 0;
const RESPONSE = 1;
const EVENT_RESPONSE = 1;
const REGISTER_EVENT = 1;
const PROCESS_QUERY = 93;
/** Where the focus goes; there is no ribbon here to hand it to. */
const FOCUS_NOTICE = 'ContextActivationManager_notifyHost';

interface Packet {
  _messageType: number;
  _actionName: string;
  _actionType?: number;
  _conversationId: string;
  _correlationId: number;
  _data?: { DdaMethod?: { DispatchId: number }; ArrayData?: unknown[] };
}

interface Subscription {
  packet: Packet;
  source: Window;
  origin: string;
}

/** Opens the task pane. Its name tells office.js where it is, so it is set before the frame is inserted. */
export function openPane(options: PaneOptions): Pane {
  const frame = document.createElement('iframe');
  const conversation = `conversation-${crypto.randomUUID()}`;
  const session = new Session(options, frame, conversation);
  frame.name = frameName(options, conversation);
  frame.title = options.title ?? 'Task pane';
  frame.src = options.taskpaneUrl;
  frame.style.cssText = 'width:100%;height:100%;border:0';
  options.container.append(frame);
  return {
    frame,
    unanswered: session.unanswered,
    close: () => {
      session.close();
      frame.remove();
    },
  };
}

/**
 * The function that the add-in has associated in the pane, called directly: through the client's own proxy two
 * hundred cells take seconds. Arguments and result cross as JSON, as they would there.
 * @throws FunctionError with the text that the cell shows
 */
export function callAssociated(frame: HTMLIFrameElement, name: string, args: readonly unknown[]): unknown {
  const call = associations(frame)[name.toUpperCase()];
  if (!call) throw new FunctionError('#NAME?', `${name} is not associated`);
  const inner = frame.contentWindow as unknown as { JSON: typeof JSON };
  try {
    const result = call(...(inner.JSON.parse(JSON.stringify(args)) as unknown[]));
    return result === undefined ? null : (JSON.parse(JSON.stringify(result, withMessage)) as unknown);
  } catch (error) {
    const { code, message } = error as { code?: unknown; message?: string };
    throw new FunctionError(typeof code === 'string' && code.startsWith('#') ? code : '#VALUE!', message ?? '');
  }
}

/** The sentence of an error is none of its own members that JSON keeps. */
const withMessage = (_key: string, value: unknown): unknown =>
  value && typeof value === 'object' && 'code' in value && 'message' in value
    ? { code: value.code, message: value.message }
    : value;

/** Upper case, e.g. `ZI.SCORE`; empty until the add-in's script has run. */
export const associatedNames = (frame: HTMLIFrameElement): string[] => Object.keys(associations(frame));

type Associations = Record<string, (...args: unknown[]) => unknown>;

function associations(frame: HTMLIFrameElement): Associations {
  const inner = frame.contentWindow as unknown as { CustomFunctions?: { _association?: { mappings?: Associations } } } | null;
  return inner?.CustomFunctions?._association?.mappings ?? {};
}

class Session {
  readonly unanswered: string[] = [];
  private subscription: Subscription | undefined;
  private readonly stopListening: () => void;
  private readonly onMessage = (event: MessageEvent): void => void this.receive(event);

  constructor(
    private readonly options: PaneOptions,
    private readonly frame: HTMLIFrameElement,
    private readonly conversation: string,
  ) {
    window.addEventListener('message', this.onMessage);
    this.stopListening = options.host.listen((message) => this.tell(message));
  }

  close(): void {
    window.removeEventListener('message', this.onMessage);
    this.stopListening();
  }

  private async receive(event: MessageEvent): Promise<void> {
    const packet = this.readPacket(event);
    if (!packet) return;
    const to = { packet, source: event.source as Window, origin: event.origin };
    if (packet._actionName === 'ContextActivationManager_getAppContextAsync') {
      return reply(to, appContext(this.options));
    }
    if (packet._actionType === REGISTER_EVENT) {
      this.subscription = to;
      return reply(to, { Error: 0 });
    }
    if (packet._actionName === 'executeMethod') return reply(to, await this.execute(packet));
    if (packet._actionName !== FOCUS_NOTICE) this.unanswered.push(packet._actionName);
    reply(to, null);
  }

  private readPacket(event: MessageEvent): Packet | undefined {
    if (event.source !== this.frame.contentWindow || typeof event.data !== 'string') return undefined;
    try {
      const packet = JSON.parse(event.data) as Packet;
      const isOurs = packet._messageType === REQUEST && packet._conversationId === this.conversation;
      return isOurs ? packet : undefined;
    } catch {
      return undefined;
    }
  }

  private async execute({ _data }: Packet): Promise<unknown> {
    const method = _data?.DdaMethod?.DispatchId;
    if (method !== PROCESS_QUERY) {
      this.unanswered.push(`method ${method}`);
      return { Version: 1, Error: 0 };
    }
    const body = _data?.ArrayData?.[4];
    const request = JSON.parse(Array.isArray(body) ? body.join('') : String(body)) as Request;
    const answer = await this.options.host.execute(request);
    return { Version: 1, Error: 0, Data: [200, [], JSON.stringify(answer)] };
  }

  private tell(message: Message): void {
    if (!this.subscription) return;
    const entries = message.entries.map((entry) => [
      entry.messageCategory,
      entry.messageType,
      entry.targetId,
      entry.message,
      entry.id,
    ]);
    reply(this.subscription, { ArrayData: entries }, EVENT_RESPONSE);
  }
}

function reply({ packet, source, origin }: Subscription, data: unknown, responseType = 0): void {
  const answer = {
    _messageType: RESPONSE,
    _actionName: packet._actionName,
    _conversationId: packet._conversationId,
    _correlationId: packet._correlationId,
    _origin: location.origin,
    _data: data,
    _errorCode: 0,
    _responseType: responseType,
    _serializerVersion: 1,
  };
  source.postMessage(JSON.stringify(answer), origin);
}

const APP_ID = 'workbench';

function frameName({ uiLocale = 'id-ID' }: PaneOptions, conversation: string): string {
  return JSON.stringify({
    baseFrameName: APP_ID,
    hostInfo: `Excel$Web$16.01$${uiLocale.toLowerCase()}$${APP_ID}$$$${SHARED_RUNTIME}`,
    xdmInfo: `${conversation}|${APP_ID}|${location.origin}${location.pathname}`,
    serializerVersion: '1',
    flights: '[]',
  });
}

function appContext({ host, uiLocale = 'id-ID', dataLocale = uiLocale, requirements = REQUIREMENTS }: PaneOptions) {
  return {
    _id: APP_ID,
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: '16.01',
    _appMinorVersion: 1,
    _appUILocale: uiLocale.toLowerCase(),
    _dataLocale: dataLocale.toLowerCase(),
    _docUrl: `${location.origin}/${host.book.fileName}`,
    _clientMode: 0,
    _settings: [],
    _reason: 0,
    _osfControlType: 1,
    _eToken: '',
    _correlationId: APP_ID,
    _appInstanceId: APP_ID,
    _requirementMatrix: JSON.stringify(requirements),
    _hostCustomMessage: '',
    _hostFullVersion: '16.0.18000.1000',
    _featureGates: {},
    _addinName: APP_ID,
    _appDomains: [],
    _initialDisplayMode: 2,
  };
}
