/** A page behind Periksa. */
import { useSession, useWords } from '../use-session';
import { Page, type PageText } from './page';

export function Subpage(page: PageText) {
  const words = useWords();
  const [, set] = useSession();
  return <Page {...page} back={words('back')} onBack={() => set({ page: 'list', news: undefined })} />;
}
