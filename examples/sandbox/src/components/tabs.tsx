import type { VNode } from 'preact';
import { useSpeech } from '../page-context.ts';
import type { TabName } from '../words/words.ts';

const NAMES: readonly TabName[] = ['person', 'pool', 'audit'];
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Tabs after the ARIA pattern: one stop for the Tab key, arrows within. */
export function Tabs(props: {
  readonly current: TabName;
  readonly onChoose: (tab: TabName) => void;
}): VNode {
  const { words } = useSpeech();
  const move = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    const next = NAMES[(NAMES.indexOf(props.current) + step + NAMES.length) % NAMES.length]!;
    props.onChoose(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" onKeyDown={move}>
      {NAMES.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`tab-${name}`}
          aria-selected={name === props.current}
          aria-controls={`panel-${name}`}
          tabIndex={name === props.current ? 0 : -1}
          onClick={() => props.onChoose(name)}
        >
          {words.tabs[name]}
        </button>
      ))}
    </div>
  );
}
