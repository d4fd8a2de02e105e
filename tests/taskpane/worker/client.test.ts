import { createHelper, type Asked, type Port } from '../../../src/taskpane/worker/client';

type Listener = (event: never) => void;

class FakePort {
  static all: FakePort[] = [];
  readonly asked: Asked[] = [];
  readonly listeners: Record<string, Listener> = {};
  terminated = false;
  constructor() {
    FakePort.all.push(this);
  }
  postMessage = (asked: Asked) => void this.asked.push(asked);
  terminate = () => void (this.terminated = true);
  addEventListener = (type: string, listener: Listener) => void (this.listeners[type] = listener);
  say = (type: string, event: object) => this.listeners[type]!(event as never);
}

const helper = () => createHelper(() => new FakePort() as unknown as Port);
const job = (name: string) => ({ kind: 'file', name, file: new Blob([]), own: {}, laws: [] }) as const;

beforeEach(() => (FakePort.all = []));

test('each question has its own answer, in whatever order', async () => {
  const { ask } = helper();
  const [one, two] = [ask(job('1')), ask(job('2'))];
  const [port] = FakePort.all;
  port!.say('message', { data: { id: port!.asked[1]!.id, result: 'zwei' } });
  port!.say('message', { data: { id: port!.asked[0]!.id, failed: 'no' } });
  await expect(one).rejects.toThrow('no');
  expect(await two).toBe('zwei');
  expect(FakePort.all).toHaveLength(1);
});

test('stopped: the worker ends, whoever waits is told, the next question starts another', async () => {
  const own = helper();
  const waiting = own.ask(job('1'));
  own.stop();
  await expect(waiting).rejects.toThrow('stopped');
  expect(FakePort.all[0]!.terminated).toBe(true);
  void own.ask(job('2'));
  expect(FakePort.all).toHaveLength(2);
});

test('a worker that crashes is ended and told', async () => {
  const waiting = helper().ask(job('1'));
  FakePort.all[0]!.say('error', { message: 'out of memory' });
  await expect(waiting).rejects.toThrow('out of memory');
  expect(FakePort.all[0]!.terminated).toBe(true);
});

test('a worker that cannot be started is a failure of the question', async () => {
  const { ask } = createHelper(() => {
    throw new Error('no workers here');
  });
  await expect(ask(job('1'))).rejects.toThrow('no workers here');
});
