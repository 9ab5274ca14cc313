import type { MatchingPolicy, Verdict } from '@tremplin/matching';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import manifest from '../../../data/demo/manifest.json' with { type: 'json' };
import type { InBoth, PoolRow } from '../engine/engine.ts';
import { useSpeech } from '../page-context.ts';
import { saveFile } from '../save-file.ts';

interface RankingTableProps {
  readonly rows: readonly PoolRow[];
  /** The ranking with the policy as delivered. */
  readonly before: readonly PoolRow[];
  readonly title: string;
  readonly policy: MatchingPolicy;
}

const FIRST = 20;
/** Of the fictitious people who were written by hand: their way, in a line. */
const PEOPLE: Readonly<Record<string, InBoth<string>>> = manifest.candidates;
const KINDS: readonly Verdict['verdict'][] = ['met', 'reachable', 'unknown', 'notMet'];

export function RankingTable({ rows, before, title, policy }: RankingTableProps): VNode {
  const { words, percent, number, language } = useSpeech();
  const [isWhole, setWhole] = useState(false);
  const ranks = new Map(before.map(({ candidate }, i) => [candidate, i]));
  const save = (): void =>
    saveFile(
      'tremplin-ranking.json',
      `${JSON.stringify({ title, policy, rows }, null, 2)}\n`,
      'application/json',
    );
  return (
    <section aria-labelledby="ranking-heading">
      <h2 id="ranking-heading">{words.rankingTitle(rows.length)}</h2>
      <div class="scroll" tabIndex={0} role="region" aria-labelledby="ranking-heading">
        <table id="ranking">
          <thead>
            <tr>
              <th scope="col" class="figure">
                {words.rank}
              </th>
              <th scope="col">{words.candidate}</th>
              <th scope="col" class="figure">
                {words.score}
              </th>
              <th scope="col">{words.moved}</th>
              <th scope="col" class="figure">
                {words.fit}
              </th>
              <th scope="col" class="figure">
                {words.reach}
              </th>
              {KINDS.map((kind) => (
                <th key={kind} scope="col" class="figure">
                  {words.verdicts[kind]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, isWhole ? rows.length : FIRST).map(({ candidate, match }, i) => (
              <tr key={candidate}>
                <td class="figure">{i + 1}</td>
                <th scope="row">
                  {candidate}
                  {PEOPLE[candidate] && (
                    <span class="quiet who">{PEOPLE[candidate][language]}</span>
                  )}
                </th>
                <td class="figure">
                  <strong>{number(match.score * 100, 1)}</strong>
                </td>
                <td>
                  <Move places={(ranks.get(candidate) ?? i) - i} />
                </td>
                <td class="figure">{percent(match.fit)}</td>
                <td class="figure">{percent(match.reach)}</td>
                {KINDS.map((kind) => (
                  <td key={kind} class="figure">
                    {match.verdicts.filter(({ verdict }) => verdict === kind).length}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div class="row">
        {!isWhole && rows.length > FIRST && (
          <button type="button" onClick={() => setWhole(true)}>
            {words.showAll(rows.length)}
          </button>
        )}
        <button type="button" onClick={save}>
          {words.save.ranking}
        </button>
      </div>
    </section>
  );
}

function Move({ places }: { readonly places: number }): VNode {
  const { words } = useSpeech();
  if (places === 0) return <span class="quiet">{words.same}</span>;
  return places > 0 ? (
    <span class="good">{words.up(places)}</span>
  ) : (
    <span class="worse">{words.down(-places)}</span>
  );
}
