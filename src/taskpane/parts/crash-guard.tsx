import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import type { Language } from '../../texts';
import { say } from '../state/told';
import { Notice } from './notice';

interface Props {
  language: Language;
  onCrash?: () => void;
  children: ReactNode;
}

/** A defect of ours shows as a sentence with a way on, never as a blank pane. */
export class CrashGuard extends Component<Props, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override componentDidCatch() {
    this.props.onCrash?.();
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
