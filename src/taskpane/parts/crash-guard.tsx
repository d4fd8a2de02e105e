import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import type { Language } from '../../texts';
import { say } from '../state/told';
import { Notice } from './notice';

/** A defect of ours shows as a sentence with a way on, never as a blank pane. */
export class CrashGuard extends Component<{ language: Language; children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    if (!this.state.crashed) return this.props.children;
    const { language } = this.props;
    return (
      <Notice title={say(language, 'app.crashed.title')} text={say(language, 'app.crashed.text')}>
        <Button onClick={() => window.location.reload()}>{say(language, 'app.reload')}</Button>
      </Notice>
    );
  }
}
