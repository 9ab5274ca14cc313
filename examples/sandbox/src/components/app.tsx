import type { MatchingPolicy } from '@tremplin/matching';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ENGINE } from '../connect-engine.ts';
import type { Document, Language, PoolReading, Prepared } from '../engine/engine.ts';
import { EXAMPLES } from '../examples.ts';
import { PageContext, WORDS } from '../page-context.ts';
import { useEngineResult } from '../use-engine-result.ts';
import type { TabName } from '../words/words.ts';
import { AuditTab } from './audit-tab.tsx';
import { PageHead } from './page-head.tsx';
import { PersonTab } from './person-tab.tsx';
import { PoolTab } from './pool-tab.tsx';
import { Tabs } from './tabs.tsx';

const FIRST_LANGUAGE: Language = navigator.language.startsWith('fr') ? 'fr' : 'en';

export function App(): VNode {
  const [language, setLanguage] = useState<Language>(FIRST_LANGUAGE);
  const [prepared, setPrepared] = useState<Prepared | null>(null);
  const [tab, setTab] = useState<TabName>('person');
  const [documents, setDocuments] = useState<readonly Document[]>(() => exampleCv(FIRST_LANGUAGE));
  const [jobText, setJobText] = useState(EXAMPLES[FIRST_LANGUAGE].job);
  const [policy, setPolicy] = useState<MatchingPolicy | null>(null);
  const [pool, setPool] = useState<PoolReading | null>(null);
  const [broken, setBroken] = useState<string | null>(null);
  const delivered = prepared?.policy ?? null;
  const used = policy ?? delivered;
  const words = WORDS[language];

  useEffect(() => {
    ENGINE.prepare().then(setPrepared, (error: unknown) => setBroken(String(error)));
  }, []);
  useEffect(() => void (document.documentElement.lang = language), [language]);
  const job = useEngineResult(jobText.trim() ? () => ENGINE.readJob(jobText) : null, [jobText]);
  const speak = (next: Language): void => {
    // Examples follow the language; what somebody gave stays.
    if (jobText === EXAMPLES[language].job) setJobText(EXAMPLES[next].job);
    if (documents[0]?.content === EXAMPLES[language].cv) setDocuments(exampleCv(next));
    setLanguage(next);
  };

  return (
    <PageContext.Provider value={{ language, concepts: prepared?.concepts ?? {} }}>
      <a class="skip" href="#content">
        {words.skip}
      </a>
      <PageHead onLanguage={speak} />
      <Tabs current={tab} onChoose={setTab} />
      <main id="content" tabIndex={-1}>
        {broken !== null && (
          <p role="alert" class="error">
            {words.failed}
            {broken}
          </p>
        )}
        <Panel name="person" current={tab}>
          <PersonTab
            {...{ documents, jobText, job }}
            policy={used}
            onDocuments={setDocuments}
            onJobText={setJobText}
          />
        </Panel>
        <Panel name="pool" current={tab}>
          <PoolTab
            {...{ pool, delivered }}
            policy={used}
            ownJob={job.value?.job ?? null}
            onPool={setPool}
            onPolicy={setPolicy}
            isShown={tab === 'pool'}
          />
        </Panel>
        <Panel name="audit" current={tab}>
          <AuditTab pool={pool} policy={used} onPool={setPool} />
        </Panel>
      </main>
      <footer>{words.foot}</footer>
    </PageContext.Provider>
  );
}

function Panel(props: {
  readonly name: TabName;
  readonly current: TabName;
  readonly children: VNode;
}): VNode {
  return (
    <div
      role="tabpanel"
      id={`panel-${props.name}`}
      aria-labelledby={`tab-${props.name}`}
      hidden={props.name !== props.current}
    >
      {props.children}
    </div>
  );
}

function exampleCv(language: Language): readonly Document[] {
  return [{ name: '', content: EXAMPLES[language].cv }];
}
