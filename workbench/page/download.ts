import type { Book } from '../../host/book/book';
import { savedPlan } from './saved';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export async function downloadWorkbook(book: Book): Promise<void> {
  const { writeXlsx } = await import('../../src/files/write');
  const bytes = await writeXlsx(savedPlan(book));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes as BlobPart], { type: XLSX }));
  link.download = 'lke-zi.xlsx';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
