/** A heading with Fluent's chevron that folds away what belongs to it; the browser's own triangle is not shown. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  fold: {
    '& > summary svg': { transition: 'transform 100ms', flexShrink: 0 },
    '&[open] > summary svg': { transform: 'rotate(90deg)' },
    '@media (prefers-reduced-motion: reduce)': { '& > summary svg': { transition: 'none' } },
  },
  summary: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    paddingBlock: tokens.spacingVerticalS,
    cursor: 'pointer',
    listStyle: 'none',
    borderRadius: tokens.borderRadiusMedium,
    '&::-webkit-details-marker': { display: 'none' },
    '&:hover': { color: tokens.colorNeutralForeground1Hover, backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  title: { flexGrow: 1 },
  aside: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightRegular },
});

interface FoldProps {
  title: ReactNode;
  /** A short figure at the right of the title. */
  aside?: ReactNode;
  open?: boolean;
  className?: string;
  children: ReactNode;
}

export function Fold({ title, aside, open, className, children }: FoldProps) {
  const styles = useStyles();
  return (
    <details className={mergeClasses(styles.fold, className)} open={open}>
      <summary className={styles.summary}>
        <ChevronRight16Regular aria-hidden="true" />
        <span className={styles.title}>{title}</span>
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
      </summary>
      {children}
    </details>
  );
}
