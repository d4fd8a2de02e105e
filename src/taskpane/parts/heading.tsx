import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  head: { marginBottom: tokens.spacingVerticalM },
  lead: { margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorNeutralForeground2 },
});

/** What a view is about, for everybody. @param lead what it is for. */
export function Heading({ children, lead }: { children: ReactNode; lead?: string }) {
  const styles = useStyles();
  return (
    <div className={styles.head}>
      <h2 className={styles.heading}>{children}</h2>
      {lead && <p className={styles.lead}>{lead}</p>}
    </div>
  );
}
