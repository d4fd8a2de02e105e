/** A page behind Periksa. */
import { useText } from '../pane-context';
import { wordsIn } from '../state/words';
import { useSession } from '../use-session';
import { Page, type PageText } from './page';

export function Subpage(page: PageText) {
  const words = useText(wordsIn);
  const [, set] = useSession();
  return <Page {...page} back={words('back')} onBack={() => set({ page: 'list', news: undefined })} />;
}
