/** The recap written into the open workbook, or given as a file. */
import { loadWordings, type Wordings } from '../rules/wording';
import { buildRecap, recapCsv, type Recap } from '../forms/recap';
import { saveFile } from './save-file';
import { usePane, useText } from './pane-context';
import { addSheets } from './state/adding';
import { failure, type RepairTold, wordsIn } from './state/words';
import { useSession } from './use-session';

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
} as const;
const wordingsOf = ({ units }: Recap): Promise<Wordings> => loadWordings(units.map(({ edition }) => edition));

export function useRecapOutput(recap: Recap) {
  const { services, undisturbed, language } = usePane();
  const words = useText(wordsIn);
  const [{ working }, set] = useSession();
  const busy = async (work: () => Promise<{ told: RepairTold; sheet?: string }>) => {
    if (working) return;
    set({ working: true, news: undefined });
    try {
      set({ news: await work() });
    } catch (error) {
      set({ news: { failed: true, told: failure('recap.failed', error) } });
    } finally {
      set({ working: false });
    }
  };
  const write = () =>
    undisturbed(async () => {
      const wordings = await wordingsOf(recap);
      const { plan } = await addSheets(services.door, (taken) => buildRecap(recap, { language, wordings, taken }));
      return { told: { words: 'recap.written', data: { sheet: plan.activate } } as RepairTold, sheet: plan.activate };
    });
  const contentOf = async (kind: keyof typeof TYPES): Promise<BlobPart> => {
    if (kind === 'csv') return recapCsv(recap, language);
    const { writeXlsx } = await import('../files/write');
    return (await writeXlsx(buildRecap(recap, { language, wordings: await wordingsOf(recap) }))) as BlobPart;
  };
  const download = async (kind: keyof typeof TYPES) => {
    const file = `${words('recap.file-name')}-${services.today().toISOString().slice(0, 10)}.${kind}`;
    saveFile(await contentOf(kind), TYPES[kind], file);
    return { told: { words: 'recap.downloaded', data: { file } } as RepairTold };
  };
  return { write: () => void busy(write), download: (kind: keyof typeof TYPES) => void busy(() => download(kind)) };
}
