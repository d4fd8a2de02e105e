/** The cheapest way to the predicate: what to improve, why nothing less will do, and other ways. */
import { Button, Checkbox, MessageBar, MessageBarBody, Select } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { otherWays, type Step, type Way } from '../../assessment/way';
import type { Checked } from '../../reading/contract';
import type { Wording } from '../../rules/schema';
import { showGap, showScore } from '../../texts/number';
import { noWayText, outsideTexts, proofTexts, saidText, stepTexts, sumText, wayIn, wayTarget } from '../../judged/way';
import { usePane, useText } from '../pane-context';
import { PageFrame } from '../parts/page';
import { PlanPart } from '../parts/plan-part';
import { useRowStyles } from '../parts/row-styles';
import { Section } from '../parts/section';
import { useWording } from '../use-wording';
import { ziLke, verdictShown } from '../state/result-view';
import { shownLke } from '../state/store';
import { optionsOf, rankedOf, wayOf, type Choices } from '../state/way-view';

export function WayPage() {
  const { state } = usePane();
  const say = useText(wayIn);
  const shown = shownLke(state);
  const lke = shown?.akip ? shown : ziLke(state);
  if (!lke) return <PageFrame heading={say('heading', { target: '' })} lead={say('none')} children={null} />;
  const target = lke.akip ? (wayTarget(lke) ?? '') : verdictShown(lke, state.target).target;
  return (
    <PageFrame heading={say('heading', { target })} lead={say('lead')}>
      <WayTo key={`${lke.reading.sheet}/${target}`} lke={lke} target={target} />
    </PageFrame>
  );
}

function WayTo({ lke, target }: { lke: Checked; target: string }) {
  const styles = useRowStyles();
  const { language } = usePane();
  const say = useText(wayIn);
  const [choices, choose] = useState<Choices>({ kept: [], surveys: false });
  const [other, chooseOther] = useState<Way>();
  const best = useMemo(() => wayOf(lke, target, choices), [lke, target, choices]);
  const wording = useWording(lke.reading.edition);
  useEffect(() => chooseOther(undefined), [best]);
  if ('refused' in best)
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{noWayText(lke, best, target, language)}</MessageBarBody>
      </MessageBar>
    );
  const way = other ?? best;
  const outside = outsideTexts(lke, way, language);
  const proof = proofTexts(lke, way, language);
  const keep = (code: string) => choose({ ...choices, kept: [...choices.kept, code] });
  // What became too dear is no step any more, but may be made cheaper again.
  const weighed = [...(choices.effort ?? [])].filter(
    ([code, effort]) => effort > 1 && !way.steps.some((step) => step.code === code),
  );
  const weigh = (code: string, effort: number) =>
    choose({ ...choices, effort: new Map([...(choices.effort ?? []), [code, effort]]) });
  return (
    <>
      <div className={styles.sum} role="status" data-testid="way-sum">
        {sumText(lke, way, language)}
      </div>
      {outside.length > 0 && (
        <Section title={say('outside')}>
          <ul className={styles.list}>
            {outside.map((text) => (
              <li key={text} className={styles.step}>
                {text}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {!lke.akip && (
        <Checkbox
          checked={choices.surveys}
          onChange={(_, { checked }) => choose({ ...choices, surveys: checked === true })}
          label={`${say('surveys')}. ${say('surveys.hint')}`}
        />
      )}
      {way.steps.length > 0 && (
        <Section title={say('steps')} aside={way.steps.length}>
          <ol className={styles.list}>
            {way.steps.map((step) => (
              <StepRow
                key={step.code}
                lke={lke}
                target={target}
                step={step}
                wording={wording}
                keep={keep}
                effort={choices.effort?.get(step.code) ?? 1}
                weigh={weigh}
              />
            ))}
          </ol>
        </Section>
      )}
      {weighed.length > 0 && (
        <Section title={say('weighed')} aside={weighed.length}>
          <ul className={styles.list}>
            {weighed.map(([code, effort]) => (
              <li key={code} className={styles.step}>
                <span className={styles.code}>{code}</span>
                <EffortOf code={code} effort={effort} weigh={weigh} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {choices.kept.length > 0 && (
        <Section title={say('kept')} aside={choices.kept.length}>
          <ul className={styles.list}>
            {choices.kept.map((code) => (
              <li key={code} className={styles.step}>
                <span className={styles.code}>{code}</span>
                <Button
                  size="small"
                  appearance="transparent"
                  aria-label={say('kept.release.of', { code })}
                  onClick={() => choose({ ...choices, kept: choices.kept.filter((one) => one !== code) })}
                >
                  {say('kept.release')}
                </Button>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {way.steps.length > 0 && <Others lke={lke} best={best} other={other} choose={chooseOther} choices={choices} />}
      {proof.length > 0 && (
        <Section title={say('proof')}>
          <ul className={styles.list}>
            {proof.map((text) => (
              <li key={text} className={styles.small}>
                {text}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {way.steps.length > 0 && !lke.akip && <PlanPart lke={lke} way={way} />}
      <Ranked lke={lke} target={target} choices={choices} />
    </>
  );
}

/** A whole number: the way is exact in whole efforts, and more would make them no clearer. */
const EFFORTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

interface EffortProps {
  code: string;
  /** Whole effort per step of its scale. */
  effort: number;
  weigh(code: string, effort: number): void;
}

function EffortOf({ code, effort, weigh }: EffortProps) {
  const styles = useRowStyles();
  const say = useText(wayIn);
  return (
    <label className={styles.small}>
      {say('effort')}{' '}
      <Select
        size="small"
        aria-label={say('effort.of', { code })}
        value={effort}
        onChange={(_, { value }) => weigh(code, Number(value))}
      >
        {EFFORTS.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </Select>
    </label>
  );
}

interface StepRowProps extends Omit<EffortProps, 'code'> {
  lke: Checked;
  target: string;
  step: Step;
  wording: Wording;
  keep(code: string): void;
}

function StepRow({ lke: checked, target, step, wording, keep, effort, weigh }: StepRowProps) {
  const styles = useRowStyles();
  const { language, goTo } = usePane();
  const say = useText(wayIn);
  const { code } = step;
  const { sheet, cells } = checked.reading;
  const cell = cells.get(code)?.tpi ?? cells.get(code)?.unit;
  const [change, ...rest] = stepTexts(checked, step, target, language);
  return (
    <li className={styles.step}>
      <span className={styles.words}>
        <span className={styles.code}>{code}</span> {wording[code]?.text}
      </span>
      <span className={styles.code}>{change}</span>
      <span className={styles.small}>{rest.join(', ')}</span>
      <EffortOf code={code} effort={effort} weigh={weigh} />
      <span className={styles.buttons}>
        {cell && (
          <Button
            size="small"
            appearance="transparent"
            aria-label={say('step.go', { code })}
            onClick={() => goTo({ sheet, cell, statement: code })}
          >
            {cell}
          </Button>
        )}
        <Button size="small" appearance="transparent" aria-label={say('keep.of', { code })} onClick={() => keep(code)}>
          {say('keep')}
        </Button>
      </span>
    </li>
  );
}

interface OthersProps {
  lke: Checked;
  best: Way;
  other?: Way;
  choose(way?: Way): void;
  choices: Choices;
}

/** Second-best ways, looked for when somebody asks. */
function Others({ lke, best, other, choose, choices }: OthersProps) {
  const styles = useRowStyles();
  const { language } = usePane();
  const say = useText(wayIn);
  const [found, setFound] = useState<readonly Way[]>();
  useEffect(() => setFound(undefined), [best]);
  const look = () => setFound(otherWays(lke.edition, lke.reading.answers, best, optionsOf(lke, choices)));
  const without = (way: Way) => best.steps.find(({ code }) => !way.steps.some((step) => step.code === code))?.code ?? '';
  const label = (way: Way) =>
    say('others.one', {
      code: without(way),
      steps: way.effort,
      total: showScore(way.steps.at(-1)?.total ?? lke.assessment.total.low, undefined, language),
    });
  return (
    <Section title={say('others')}>
      {!found ? (
        <Button onClick={look}>{say('others.find')}</Button>
      ) : found.length === 0 ? (
        <p className={styles.small}>{say('others.none')}</p>
      ) : (
        <Select
          className={styles.narrow}
          aria-label={say('others')}
          value={other ? found.indexOf(other) : -1}
          onChange={(_, { value }) => choose(found[Number(value)])}
        >
          <option value={-1}>{say('others.best', { steps: best.effort })}</option>
          {found.map((way, n) => (
            <option key={n} value={n}>
              {label(way)}
            </option>
          ))}
        </Select>
      )}
    </Section>
  );
}

function Ranked({ lke, target, choices }: { lke: Checked; target: string; choices: Choices }) {
  const styles = useRowStyles();
  const { language } = usePane();
  const say = useText(wayIn);
  const ranked = useMemo(() => rankedOf(lke, target, choices), [lke, target, choices]);
  if (ranked.length === 0) return null;
  return (
    <Section title={say('next')}>
      <ol className={styles.list}>
        {ranked.map(({ code, from, to, gain }) => (
          <li key={code} className={styles.small}>
            <span className={styles.code}>{code}</span>{' '}
            {say('next.row', {
              from: saidText(from, language),
              to: saidText(to, language),
              gain: showGap(gain, language),
            })}
          </li>
        ))}
      </ol>
    </Section>
  );
}
