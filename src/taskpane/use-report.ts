/** The report of the open workbook, given as a file or written as a sheet. */
import { useState } from 'react';
import { followUpOf, reportOf, sheetNameOf, type Besides, type ReportKind } from '../report';
import { usePane, useText } from './pane-context';
import { saveFile } from './save-file';
import { addSheets } from './state/adding';
import { reportPaneIn } from './state/report-text';
import type { Reported } from './state/report-view';
import { toldOf } from './state/told';

export interface Outcome {
  intent: 'success' | 'error';
  text: string;
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const named = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');

export function useReport(reported: Reported) {
  const { services, undisturbed, tell } = usePane();
  const say = useText(reportPaneIn);
  const [working, setWorking] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const busy = async (work: () => Promise<string>) => {
    if (working) return;
    setWorking(true);
    setOutcome(undefined);
    try {
      setOutcome({ intent: 'success', text: await work() });
    } catch (error) {
      setOutcome({ intent: 'error', text: say('failed', { reason: tell(toldOf(error)) }) });
    } finally {
      setWorking(false);
    }
  };
  const made = async (kind: ReportKind, besides: Besides) => {
    const report = await reportOf(kind, reported, besides);
    if (typeof report === 'string') throw new Error(report);
    return report;
  };
  const download = (kind: ReportKind, besides: Besides) =>
    busy(async () => {
      const [report, { writeDocx }] = await Promise.all([made(kind, besides), import('../word')]);
      const file = `${[say('file.name'), kind, named(report.heading[1] ?? '')].filter(Boolean).join('-')}.docx`;
      saveFile((await writeDocx(report)) as BlobPart, DOCX, file);
      return say('downloaded', { file });
    });
  const write = (kind: ReportKind, besides: Besides) =>
    busy(() =>
      undisturbed(async () => {
        const [report, { reportPlan }] = await Promise.all([made(kind, besides), import('../report/sheet')]);
        const { plan } = await addSheets(services.door, (taken) =>
          reportPlan(report, sheetNameOf(kind, besides.language), taken),
        );
        return say('written', { sheet: plan.activate });
      }),
    );
  const followUp = (besides: Besides) =>
    busy(() =>
      undisturbed(async () => {
        const { plan } = await addSheets(services.door, async (taken) => {
          const planned = await followUpOf(reported, besides, taken);
          if (typeof planned === 'string') throw new Error(planned);
          return planned;
        });
        return say('written', { sheet: plan.activate });
      }),
    );
  return { download, write, followUp, working, outcome, setOutcome };
}
