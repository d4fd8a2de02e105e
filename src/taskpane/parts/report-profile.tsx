/** The profile of the body in and out of the workbook, as a file. */
import { Button, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import { draftProfile, writeProfile } from '../../report/profile';
import type { Profile } from '../../report/profile-schema';
import { usePane, useText } from '../pane-context';
import { saveFile } from '../save-file';
import { reportPaneIn } from '../state/report-text';
import { PROFILE, profileKept, profileName, readProfile } from '../state/report-view';
import { toldOf } from '../state/told';
import type { Outcome } from '../use-report';
import { Fold } from './fold';
import { JsonFile } from './json-file';
import { Section } from './section';

const MOST_KB = 256;

const useStyles = makeStyles({
  caption: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  text: { width: '100%', marginTop: tokens.spacingVerticalS },
});

/** @returns the profile of the workbook, and how to keep another; null takes it away. */
export function useProfile(tellOutcome: (outcome: Outcome) => void) {
  const { services, language, tell } = usePane();
  const say = useText(reportPaneIn);
  const [profile, setProfile] = useState<Profile>();
  const { door } = services;
  useEffect(() => {
    let gone = false;
    door
      .recall(PROFILE)
      .then((text) => !gone && setProfile(profileKept(text, language)))
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [door, language]);
  const keep = useCallback(
    async (own: Profile | null, text: string) => {
      try {
        await door.remember(PROFILE, own && JSON.stringify(own));
        setProfile(own ?? undefined);
        tellOutcome({ intent: 'success', text });
      } catch (error) {
        tellOutcome({ intent: 'error', text: say('failed', { reason: tell(toldOf(error)) }) });
      }
    },
    [door, say, tell, tellOutcome],
  );
  return { profile, keep };
}

interface Props {
  profile?: Profile;
  body: string;
  keep(profile: Profile | null, text: string): Promise<void>;
}

export function ReportProfile({ profile, body, keep }: Props) {
  const styles = useStyles();
  const { language, services } = usePane();
  const say = useText(reportPaneIn);
  const nameOf = (one: Profile) => profileName(one) || say('profile.unnamed');
  const take = async (text: string, file: string): Promise<readonly string[]> => {
    const read = readProfile(text, language);
    if (!read.ok) return read.errors.map(({ path, message }) => (path ? say('profile.refused', { path, message }) : message));
    await keep(read.profile, say('profile.taken', { name: nameOf(read.profile), file }));
    return [];
  };
  const shown = profile ?? draftProfile(body, language);
  const save = () => saveFile(writeProfile(shown), 'application/json', `profil-laporan.json`);
  return (
    <Section title={say('profile')}>
      <p className={styles.caption}>{profile ? say('profile.kept', { name: nameOf(profile) }) : say('profile.none')}</p>
      <JsonFile label={say('profile.import')} most={MOST_KB} take={take}>
        {services.downloads && <Button onClick={save}>{say(profile ? 'profile.export' : 'profile.draft')}</Button>}
        {profile && <Button onClick={() => void keep(null, say('profile.removed'))}>{say('profile.remove')}</Button>}
      </JsonFile>
      {/* Excel for Mac takes no downloads. */}
      {!services.downloads && (
        <Fold title={say('profile.text')} open>
          <Textarea
            className={styles.text}
            readOnly
            rows={8}
            value={writeProfile(shown)}
            aria-label={say('profile.text')}
            onFocus={({ target }) => target.select()}
          />
        </Fold>
      )}
    </Section>
  );
}
