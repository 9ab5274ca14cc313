import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Language } from '../engine/engine.ts';
import { useSpeech } from '../page-context.ts';

const THEMES = ['auto', 'light', 'dark'] as const;

/** Who we are, what is promised, and how to read it: language and colours. */
export function PageHead({
  onLanguage,
}: {
  readonly onLanguage: (language: Language) => void;
}): VNode {
  const { words, language } = useSpeech();
  const [theme, setTheme] = useState<(typeof THEMES)[number]>('auto');
  const other = language === 'en' ? 'fr' : 'en';
  const colour = (next: (typeof THEMES)[number]): void => {
    document.documentElement.dataset['theme'] = next;
    setTheme(next);
  };
  return (
    <header>
      <div class="bar">
        <h1>
          <img src="./icon.svg" alt="" width="32" height="32" /> {words.title}
        </h1>
        <div class="bar-tools">
          <button type="button" lang={other} onClick={() => onLanguage(other)}>
            {words.otherLanguage}
          </button>
          <label>
            <span class="quiet">{words.themeLabel}</span>
            <select
              value={theme}
              onChange={(event) => colour(event.currentTarget.value as typeof theme)}
            >
              {THEMES.map((name) => (
                <option key={name} value={name}>
                  {words.theme[name]}
                </option>
              ))}
            </select>
          </label>
        </div>
      </div>
      <p class="lead">{words.lead}</p>
      <p class="promise">
        <strong>{words.nothingLeaves}</strong> {words.nothingLeavesMore}
      </p>
    </header>
  );
}
