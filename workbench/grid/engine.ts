/** Univer as the host's engine with a screen: it paints, and hands on what a person types. */
import type { Injector } from '@univerjs/core';
import type { CellContent, UserSide } from '../../host/engine';
import { UniverEngine } from '../../host/univer';
import { keepWhatIsEdited } from './editor';
import { tameLists } from './lists';
import { GridPainter } from './painter';
import type { LiveGrid } from './univer';

type FSheet = ReturnType<UniverEngine['sheet']>;

export class GridEngine extends UniverEngine {
  override readonly painter: GridPainter = new GridPainter(this);
  user: UserSide | undefined;
  /** While the host writes, changes are its own and not a person's. */
  writing = false;
  /** Univer's services are there from its first sheet on. */
  private isAwake = false;

  constructor(private readonly grid: LiveGrid) {
    super(grid.api);
  }

  /** Univer's services. */
  get injector(): Injector {
    return this.grid.univer.__getInjector();
  }

  connect(user: UserSide): void {
    this.user = user;
    this.painter.user = user;
  }

  override addSheet(sheetId: string, name: string, position: number): void {
    this.quietly(() => super.addSheet(sheetId, name, position));
    if (this.isAwake) return;
    this.isAwake = true;
    tameLists(this.injector);
    keepWhatIsEdited(this.injector);
  }

  override renameSheet(sheetId: string, name: string): void {
    this.quietly(() => super.renameSheet(sheetId, name));
  }

  override moveSheet(sheetId: string, position: number): void {
    this.quietly(() => super.moveSheet(sheetId, position));
  }

  override removeSheet(sheetId: string): void {
    this.quietly(() => super.removeSheet(sheetId));
  }

  override async settle(): Promise<void> {
    this.quietly(() => this.painter.flush());
    await super.settle();
  }

  quietly(work: () => void): void {
    const before = this.writing;
    this.writing = true;
    try {
      work();
    } finally {
      this.writing = before;
    }
  }

  protected override write(sheet: FSheet, rows: Map<number, Map<number, CellContent>>): void {
    this.quietly(() => super.write(sheet, rows));
  }
}
