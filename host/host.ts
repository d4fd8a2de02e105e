import { Batch, type PlannedFailure, type Surroundings } from './batch';
import { Book } from './book/book';
import type { CellContent, Engine, Refusal } from './engine';
import { HostError, invalidArgument, itemNotFound, notImplemented, requestTooLarge, responseTooLarge } from './errors';
import { PAYLOAD_BYTES } from './limits';
import { PlainEngine } from './plain';
import { ActionType, PathType, type Answer, type Message, type Request } from './protocol';
import { snapshotOf, type Snapshot } from './snapshot';
import { cellOf, Typist } from './typing';
import { eventEntries } from './wire/events';
import { addinServiceType, customFunctionsType, FunctionCalls } from './wire/functions';
import { References } from './wire/references';
import { wire, type WireObject } from './wire/type';
import { workbookType } from './wire/workbook';

export interface HostOptions {
  engine?: Engine;
  firstSheet?: string;
  /** A person types 0,67 as in Indonesia; add-ins always write in English. */
  decimalComma?: boolean;
  /** Excel 2021 with Indonesia's regional settings parts the addresses of `getRanges` by semicolons only. */
  listSeparator?: ',' | ';';
  /** No printer: Excel takes no page settings. */
  printer?: boolean;
  maxRequestBytes?: number;
  maxAnswerBytes?: number;
}

export interface LogEntry {
  actions: number;
  bytes: number;
  answerBytes: number;
  milliseconds: number;
  error?: string;
  /** The client letting go of references, or answering custom functions: no sync of the add-in. */
  housekeeping: boolean;
}

export interface Budget {
  syncs: number;
  actions: number;
  bytes: number;
  largestRequest: number;
}

type Listener = (message: Message) => void;

/**
 * Excel, as far as an add-in can tell: answers the requests of the real Office.js client, sends its events,
 * and lets a test, or a person in the workbench, type into cells.
 *
 * A recorder that passes every request on to a real Excel and logs both sides would wrap `execute`; the
 * attachers in `attach.ts` and `web.ts` ask for nothing more than `execute` and `listen`.
 */
export class SimulatedHost {
  readonly book: Book;
  readonly engine: Engine;
  readonly functions: FunctionCalls;
  /** The keyboard; also handed to the engine. */
  readonly typist: Typist;
  readonly log: LogEntry[] = [];
  private readonly listeners = new Set<Listener>();
  private readonly references = new References();
  private readonly failures = new Map<number, PlannedFailure>();
  private readonly lostAnswers = new Set<number>();
  private readonly interludes = new Map<number, () => void>();
  private tail: Promise<unknown> = Promise.resolve();
  private syncs = 0;

  constructor(private readonly options: HostOptions = {}) {
    this.engine = options.engine ?? new PlainEngine();
    this.book = new Book(this.engine, options.firstSheet);
    this.book.listSeparator = options.listSeparator ?? ',';
    this.book.hasPrinter = options.printer ?? true;
    this.functions = new FunctionCalls((entry) => this.send({ entries: [entry] }));
    this.typist = new Typist(this.book, options.decimalComma ?? false, () => this.tell());
    this.engine.connect?.(this.typist);
    this.engine.onCalculation?.((state) => this.calculates(state));
  }

  /** One batch at a time, except the answers of custom functions, for which a batch may be waiting. */
  execute(request: Request): Promise<Answer> {
    const isService = Object.values(request.ObjectPaths).some((path) => path.ObjectPathType === PathType.newObject);
    return isService ? this.run(request, true) : this.queue(() => this.run(request, isCleanup(request)));
  }

  /** @returns the way to stop */
  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * A person types into a cell and presses Enter.
   * @returns why it was refused, or nothing when it was taken
   */
  type(sheetName: string, address: string, text: string): Promise<Refusal | undefined> {
    return this.queue(async () => {
      const sheet = this.book.find(sheetName);
      const cell = cellOf(address);
      if (!sheet) throw itemNotFound();
      if (!cell) throw invalidArgument(`${address} is no address`);
      const judgement = this.typist.judge(sheet.id, cell.row, cell.column, text);
      if ('refusal' in judgement) return judgement.refusal;
      this.engine.setCell(sheet.id, cell.row, cell.column, judgement.content);
      this.typist.entered(sheet.id, cell, [[judgement.content]]);
      await this.engine.settle();
      return undefined;
    });
  }

  /** What a person does to the workbook as a whole, such as opening another; no batch runs meanwhile. */
  change(work: (book: Book) => void | Promise<void>): Promise<void> {
    return this.queue(async () => {
      await work(this.book);
      await this.settle();
      this.tell();
    });
  }

  /** The n-th sync from now (1 = the next) fails: before anything ran, or after some actions, which then stay. */
  failSync(nth: number, afterActions = 0, error = new HostError('GeneralException', 'A planned failure.', 500)): void {
    this.failures.set(this.syncs + nth, { afterActions, error });
  }

  /** The n-th sync from now runs to its end, but the add-in hears only of a lost connection. */
  loseAnswer(nth: number): void {
    this.lostAnswers.add(this.syncs + nth);
  }

  /** Something that somebody else does to the workbook just before the n-th sync from now. */
  beforeSync(nth: number, change: (book: Book) => void): void {
    this.interludes.set(this.syncs + nth, () => change(this.book));
  }

  /** Excel begins or ends a calculation; at its end the add-in hears of it. */
  calculates(state: 'Calculating' | 'Done'): void {
    const { book } = this;
    if (state === 'Done' && book.calculationState === 'Pending') return;
    book.calculationState = state;
    if (state === 'Calculating') return;
    for (const { id } of book.sheets) book.happenings.push({ kind: 'calculated', sheetId: id });
    this.tell();
  }

  /** What the add-in has used since the log was last emptied. */
  budget(): Budget {
    const syncs = this.log.filter((entry) => !entry.housekeeping);
    const sum = (of: (entry: LogEntry) => number): number => syncs.reduce((total, entry) => total + of(entry), 0);
    return {
      syncs: syncs.length,
      actions: sum((entry) => entry.actions),
      bytes: sum((entry) => entry.bytes),
      largestRequest: Math.max(0, ...syncs.map((entry) => entry.bytes)),
    };
  }

  /** The content of a cell, for tests: what was stored, not what a formula comes to. */
  content(sheetName: string, address: string): CellContent {
    const [sheet, cell] = [this.book.find(sheetName), cellOf(address)];
    if (!sheet || !cell) throw itemNotFound();
    return sheet.content(cell.row, cell.column);
  }

  /** The whole workbook as plain data, to compare it before and after. */
  snapshot(): Snapshot {
    return snapshotOf(this.book);
  }

  private queue<T>(work: () => Promise<T>): Promise<T> {
    const result = this.tail.then(work);
    this.tail = result.catch(() => undefined);
    return result;
  }

  private async run(request: Request, housekeeping: boolean): Promise<Answer> {
    const start = Date.now();
    const bytes = byteLength(request);
    const answer = housekeeping ? await this.batch(request).run() : await this.sync(request, bytes);
    const answerBytes = byteLength(answer);
    this.log.push({
      actions: request.Actions.length,
      bytes,
      answerBytes,
      milliseconds: Date.now() - start,
      housekeeping,
      ...(answer.Error ? { error: answer.Error.Code } : {}),
    });
    this.tell();
    return answer;
  }

  private async sync(request: Request, bytes: number): Promise<Answer> {
    const number = ++this.syncs;
    this.interludes.get(number)?.();
    if (bytes > (this.options.maxRequestBytes ?? PAYLOAD_BYTES)) return failed(requestTooLarge());
    const answer = await this.batch(request, this.failures.get(number)).run();
    await this.settle();
    if (this.lostAnswers.has(number)) return failed(new HostError('ConnectionFailure', 'The connection was lost.', 500));
    return byteLength(answer) > (this.options.maxAnswerBytes ?? PAYLOAD_BYTES) ? failed(responseTooLarge()) : answer;
  }

  private batch(request: Request, planned?: PlannedFailure): Batch {
    const around: Surroundings = {
      root: wire(workbookType, { book: this.book, references: this.references }),
      references: this.references,
      newObject: (name) => this.newObject(name),
      settle: () => this.settle(),
    };
    return new Batch(request, around, planned);
  }

  private async settle(): Promise<void> {
    await this.engine.settle();
    if (!this.book.mustRecalculate) return;
    this.book.mustRecalculate = false;
    await this.engine.recalculate();
    if (this.book.calculationState === 'Pending') this.book.calculationState = 'Calculating';
    this.calculates('Done');
  }

  private newObject(name: string): WireObject {
    if (name === 'Microsoft.ExcelServices.CustomFunctions') return wire(customFunctionsType, this.functions);
    if (name === 'Microsoft.InternalService.AddinInternalService') return wire(addinServiceType, null);
    throw notImplemented(`the service ${name}`);
  }

  private tell(): void {
    const entries = this.book.happenings.splice(0).flatMap((happening) => eventEntries(this.book, happening));
    if (entries.length > 0) this.send({ entries });
  }

  private send(message: Message): void {
    for (const listener of this.listeners) listener(message);
  }
}

const byteLength = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

const isCleanup = ({ Actions }: Request): boolean =>
  Actions.some(({ Name }) => Name === '_RemoveReference') &&
  Actions.every(({ ActionType: type, Name }) => type === ActionType.instantiate || Name === '_RemoveReference');

const failed = (error: HostError): Answer => ({
  Results: [],
  TraceIds: [],
  Error: { Code: error.code, Message: error.message, Location: '', HttpStatusCode: error.status, ActionIndex: -1 },
});
