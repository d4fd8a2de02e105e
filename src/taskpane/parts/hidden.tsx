import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** For screen readers only. */
export function Hidden({ as: Tag = 'span', children }: { as?: 'span' | 'div' | 'h1' | 'h2'; children: ReactNode }) {
  return <Tag className={useStyles().hidden}>{children}</Tag>;
}
