/** Ways to put the unmodified client in front of the host, within one realm. The names are the client's own. */
import type { SimulatedHost } from './host';
import type { Message, Request } from './protocol';

export interface ClientRuntime {
  SessionBase: { new (): object; _overrideSession?: object | undefined };
  GenericEventRegistration: { getGenericEventRegistration(controlId: string): unknown };
  HostBridge: { init(bridge: Bridge): void };
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
  _testTriggerRichApiMessageEvent(message: Message): void;
}

interface Bridge {
  onMessageFromHost: ((message: string) => void) | null;
  sendMessageToHost(message: string): void;
}

/** As the client sends it, and hands it back: nothing but JSON may cross. */
const overTheWire = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/**
 * Every `Excel.run` from now on talks to this host.
 * @returns the way to detach it
 */
export function attachSession(runtime: ClientRuntime, host: SimulatedHost): () => void {
  const executor = {
    executeAsync: async (_customData: string, _flags: number, message: { Body: Request }) => ({
      HttpStatusCode: 200,
      ErrorCode: null,
      ErrorMessage: null,
      Headers: {},
      // An answer is a copy already, value by value.
      Body: await host.execute(overTheWire(message.Body)),
    }),
  };
  runtime.SessionBase._overrideSession = Object.assign(new runtime.SessionBase(), {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: 'http://document.localhost/', headers: {} }),
    _createRequestExecutorOrNull: () => executor,
    getEventRegistration: () => runtime.GenericEventRegistration.getGenericEventRegistration(''),
  });
  runtime._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  const stop = host.listen((message) => setTimeout(() => runtime._testTriggerRichApiMessageEvent(overTheWire(message)), 0));
  return () => {
    stop();
    runtime.SessionBase._overrideSession = undefined;
  };
}

const ANSWER = 2;
const MESSAGE = 3;

/**
 * The client's native bridge, over which custom functions are called through its own proxy.
 * A client takes one bridge in its life: the host behind it can be changed.
 */
export function attachBridge(runtime: ClientRuntime): { connect(host: SimulatedHost): () => void } {
  let current: SimulatedHost | undefined;
  const bridge: Bridge = {
    onMessageFromHost: null,
    sendMessageToHost(text) {
      const { id, message } = JSON.parse(text) as { id: number; message: { body: string | Request } };
      const request = typeof message.body === 'string' ? (JSON.parse(message.body) as Request) : message.body;
      const answer = current?.execute(request) ?? Promise.reject(new Error('No host is connected'));
      void answer.then((body) => {
        const response = { statusCode: 200, headers: {}, body: JSON.stringify(body) };
        bridge.onMessageFromHost?.(JSON.stringify({ id, type: ANSWER, message: response }));
      });
    },
  };
  runtime.HostBridge.init(bridge);
  return {
    connect(host) {
      current = host;
      const stop = host.listen((message) =>
        setTimeout(() => bridge.onMessageFromHost?.(JSON.stringify({ type: MESSAGE, message })), 0),
      );
      return () => {
        stop();
        if (current === host) current = undefined;
      };
    },
  };
}
