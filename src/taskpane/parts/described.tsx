import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  text: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** A choice, and below it what it means. */
export function Described({ text, children }: { text: string; children: ReactNode }) {
  return (
    <>
      {children}
      <span className={useStyles().text}>{text}</span>
    </>
  );
}
