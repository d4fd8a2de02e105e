/** A row of a list that leads somewhere. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { FluentIcon } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    width: '100%',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    border: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    '&:hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    '&:active': { backgroundColor: tokens.colorSubtleBackgroundPressed },
  },
  arrow: { flexShrink: 0, color: tokens.colorBrandForegroundLink },
});

interface Props {
  onClick: () => void;
  arrow: FluentIcon;
  /** What is read aloud, where it is not the text. */
  label?: string;
  children: ReactNode;
}

export function RowButton({ onClick, arrow: Arrow, label, children }: Props) {
  const styles = useStyles();
  return (
    <button type="button" className={styles.row} onClick={onClick} aria-label={label}>
      {children}
      <Arrow className={styles.arrow} aria-hidden="true" />
    </button>
  );
}
