/** A page behind Periksa: the way back, a heading that has the focus, what it is for. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useRef, type ReactNode } from 'react';
import { useSession, useWords } from '../use-session';

const useStyles = makeStyles({
  back: { marginInlineStart: '-8px' },
  heading: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
  },
  lead: { margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

export function Subpage({ heading, lead, children }: { heading: string; lead: string; children: ReactNode }) {
  const styles = useStyles();
  const words = useWords();
  const [, set] = useSession();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
    title.current?.closest('main')?.scrollTo(0, 0);
  }, []);
  return (
    <>
      <Button
        appearance="transparent"
        size="small"
        className={styles.back}
        icon={<ArrowLeft16Regular />}
        onClick={() => set({ page: 'list', news: undefined })}
      >
        {words('back')}
      </Button>
      <h2 ref={title} tabIndex={-1} className={styles.heading}>
        {heading}
      </h2>
      <p className={styles.lead}>{lead}</p>
      {children}
    </>
  );
}
