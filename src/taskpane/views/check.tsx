import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { CheckmarkCircle48Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import type { Problem } from '../../assessment/types';
import { keyOf, type Checked } from '../../reading/contract';
import { editionNamed } from '../../assessment/editions';
import type { CheckedSurvey } from '../../forms/surveys';
import { usePane, useText } from '../pane-context';
import { setupIn } from '../state/setup-text';
import { BlankAreas } from '../parts/blank-areas';
import { SeverityIcon } from '../parts/icons';
import { Heading } from '../parts/heading';
import { LkeGate } from '../parts/lke-gate';
import { NamesOffer } from '../parts/names-offer';
import { News } from '../parts/news';
import { Notice } from '../parts/notice';
import { ProblemKindList } from '../parts/problem-list';
import { Section } from '../parts/section';
import { SheetScore } from '../parts/sheet-score';
import { MappingOffer, RepairOffer, SurveyTodo, Todo } from '../parts/todo';
import { groupProblems, withoutBlanks } from '../state/check-view';
import { mappable } from '../state/mapping-view';
import { countBySeverity, lkesOf, problemsOf, SEVERITIES, shownLke } from '../state/store';
import { useSession } from '../use-session';
import { CarryView } from './carry';
import { IdentityView } from './identity';
import { MapByHandView, MappingView } from './mapping';
import { RepairView } from './repair';
import { SurveyIdentityView } from './survey-identity';

const useStyles = makeStyles({
  filter: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalM },
  toggle: { minWidth: 0, columnGap: tokens.spacingHorizontalXS, paddingInline: tokens.spacingHorizontalS },
  title: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  empty: { margin: `${tokens.spacingVerticalL} 0`, color: tokens.colorNeutralForeground2 },
});

export function CheckView() {
  const { state } = usePane();
  const [{ page }] = useSession();
  // Functions that show #NAME? can be mended in a workbook without any LKE.
  if (page === 'repair') return <RepairView lke={shownLke(state)} />;
  const strange =
    lkesOf(state).length === 0 && state.workbook.status === 'read' ? mappable(state.workbook.found.grids ?? []) : [];
  if (page === 'mapping' && strange.length > 0) return <MapByHandView grids={strange} />;
  return (
    <>
      {page === 'list' && <News about={['mapping', 'carry', 'identity']} />}
      {page === 'list' && <NamesOffer />}
      <LkeGate survey={(survey) => <SurveyProblems survey={survey} />}>
        {(lke) => {
          if (page === 'mapping' && lke.reading.mapping) return <MappingView key={lke.reading.sheet} lke={lke} />;
          if (page === 'identity') return <IdentityView key={keyOf(lke.reading)} lke={lke} />;
          if (page === 'carry') return <CarryView key={lke.reading.sheet} lke={lke} />;
          return <Problems lke={lke} />;
        }}
      </LkeGate>
      {strange.length > 0 && <MappingOffer />}
    </>
  );
}

function SurveyProblems({ survey }: { survey: CheckedSurvey }) {
  const t = useText();
  const say = useText(setupIn);
  const [{ page }] = useSession();
  const { respondents, problems, reading } = survey;
  if (page === 'identity' && reading.found) return <SurveyIdentityView key={reading.sheet} survey={survey} />;
  return (
    <>
      <Heading>{t('check.heading')}</Heading>
      {respondents + problems.length === 0 ? (
        <Notice title={say('survey.none')} text={say('survey.fill', { sheet: reading.sheet })} />
      ) : (
        <ProblemList problems={problems} />
      )}
      <SurveyTodo survey={survey} />
    </>
  );
}

function Problems({ lke }: { lke: Checked }) {
  const { state } = usePane();
  const t = useText();
  const edition = editionNamed(lke.assessment.edition);
  const ofWorkbook = state.workbook.status === 'read' && lkesOf(state).length > 0 ? state.workbook.found.problems : [];
  const problems = withoutBlanks([...problemsOf(state, lke), ...ofWorkbook]);
  return (
    <>
      <Heading>{t('check.heading')}</Heading>
      <SheetScore problems={problems} />
      <RepairOffer lke={lke} />
      <ProblemList problems={problems} />
      {edition && <BlankAreas edition={edition} lke={lke} />}
      <Todo lke={lke} />
    </>
  );
}

function ProblemList({ problems }: { problems: readonly Problem[] }) {
  const styles = useStyles();
  const { state } = usePane();
  const t = useText();
  const groups = groupProblems(problems, state.hidden);
  return (
    <>
      <SeverityFilter counts={countBySeverity(problems)} />
      {problems.length === 0 && (
        <Notice
          icon={<CheckmarkCircle48Regular aria-hidden="true" primaryFill={tokens.colorStatusSuccessForeground1} />}
          title={t('check.clean.title')}
          text={t('check.clean.text')}
        />
      )}
      {problems.length > 0 && groups.length === 0 && <p className={styles.empty}>{t('check.filtered')}</p>}
      {groups.map(({ severity, count, kinds }) => (
        <Section
          key={severity}
          title={
            <span className={styles.title}>
              <SeverityIcon severity={severity} />
              {t(`check.${severity}`)}
            </span>
          }
          aside={count}
        >
          <div>
            {kinds.map((kind) => (
              <ProblemKindList key={kind.title} kind={kind} />
            ))}
          </div>
        </Section>
      ))}
    </>
  );
}

function SeverityFilter({ counts }: { counts: ReturnType<typeof countBySeverity> }) {
  const styles = useStyles();
  const { state, dispatch } = usePane();
  const t = useText();
  return (
    <div className={styles.filter} role="group" aria-label={t('check.filter')}>
      {SEVERITIES.map((severity) => (
        <ToggleButton
          key={severity}
          size="small"
          shape="circular"
          className={styles.toggle}
          checked={!state.hidden.includes(severity)}
          onClick={() => dispatch({ type: 'severity', severity })}
        >
          <SeverityIcon severity={severity} />
          {t(`check.${severity}`)} {counts[severity]}
        </ToggleButton>
      ))}
    </div>
  );
}
