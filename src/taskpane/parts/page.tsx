/** A page over a view: a way back, a heading that takes the focus, and its content. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useRef, type ReactNode } from 'react';
import { usePane, useText } from '../pane-context';
import { setupIn } from '../state/setup-text';

const useStyles = makeStyles({
  back: { marginInlineStart: '-8px' },
  heading: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    outline: 'none',
  },
  lead: { margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

export interface PageText {
  heading: string;
  /** What the page is for. */
  lead: string;
  children: ReactNode;
}

export function Page({ heading, lead, children, back, onBack }: PageText & { back: string; onBack: () => void }) {
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
    title.current?.closest('main')?.scrollTo(0, 0);
  }, []);
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      // An open list takes its own Escape.
      const inList = event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true';
      if (event.key === 'Escape' && !event.defaultPrevented && !inList) onBack();
    };
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  }, [onBack]);
  return (
    <>
      <Button className={styles.back} appearance="transparent" size="small" icon={<ArrowLeft16Regular />} onClick={onBack}>
        {back}
      </Button>
      <h2 ref={title} tabIndex={-1} className={styles.heading}>
        {heading}
      </h2>
      <p className={styles.lead}>{lead}</p>
      {children}
    </>
  );
}

/** A page that any view may open. */
export function PageFrame(page: PageText) {
  const { dispatch } = usePane();
  const say = useText(setupIn);
  return <Page {...page} back={say('back')} onBack={() => dispatch({ type: 'page' })} />;
}
