/** The add-in's own functions in the grid: called where they live, in the pane's window; their errors are explained. */
import { associatedNames, callAssociated } from '../../host/web';
import type { FunctionsMetadata } from '../../host/engine';
import { FunctionError } from '../../host/wire/functions';
import { fill, type Language } from '../../src/texts';
import type { GridEngine } from '../grid/engine';

const METADATA = '../pane/functions.json';

export class AddinFunctions {
  private readonly explanations = new Map<string, string>();

  constructor(
    private readonly engine: GridEngine,
    private readonly language: Language,
    /** `{name} needs … {required} …`, for a call with too few arguments. */
    private readonly tooFew: string,
  ) {}

  async connect(frame: HTMLIFrameElement): Promise<void> {
    const metadata = (await (await fetch(METADATA)).json()) as FunctionsMetadata;
    this.engine.registerFunctions(associatedNames(frame), (name, args) => this.call(frame, metadata, name, args), {
      metadata,
      explain: (sheetId, row, column, message) => {
        const key = [sheetId, row, column].join();
        if (message === undefined) this.explanations.delete(key);
        else this.explanations.set(key, message);
      },
    });
    await this.engine.recalculate();
  }

  /** Why a cell shows an error; undefined where it shows none. */
  explanation(sheetId: string, row: number, column: number): string | undefined {
    const shown = this.engine.getValue(sheetId, row, column);
    return String(shown).startsWith('#') ? this.explanations.get([sheetId, row, column].join()) : undefined;
  }

  private call(frame: HTMLIFrameElement, { functions }: FunctionsMetadata, name: string, args: readonly unknown[]): unknown {
    const parameters = functions.find(({ id }) => id.toUpperCase() === name.toUpperCase())?.parameters ?? [];
    const required = parameters.filter(({ optional }) => !optional);
    // Excel does not take such a formula at all.
    if (args.length < required.length) {
      const names = required.map((one) => one.name).join('; ');
      throw new FunctionError('#VALUE!', fill(this.tooFew, { name, names }, this.language));
    }
    return callAssociated(frame, name, args);
  }
}
