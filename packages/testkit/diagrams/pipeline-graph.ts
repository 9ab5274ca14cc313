import * as fairness from '@tremplin/fairness';
import * as linking from '@tremplin/linking';
import * as matching from '@tremplin/matching';
import * as digital from '@tremplin/ontology/digital';
import * as profile from '@tremplin/profile';
import type { Diagram, DiagramNode } from './diagram.ts';
import { requireExports } from './require-exports.ts';

/** From texts to reasons: the functions that a host calls, each looked up in the package that it stands under. */
export function pipelineGraph(): Diagram {
  return {
    title: 'From a CV and a job ad to a ranking with reasons, by the functions that a host calls',
    nodes: [
      outside('cv', ['CV', 'of any format']),
      outside('evidence', ['badges, tests', 'peer reviews']),
      outside('ad', ['job ad', 'text or JSON']),
      step('pack', 'ontology', { module: digital, names: ['digitalPack'] }),
      step('linker', 'linking', { module: linking, names: ['createLinker'] }),
      step('profile', 'profile', {
        module: profile,
        names: ['importProfile', 'importBadges', 'addEvidence'],
      }),
      step('job', 'matching', { module: matching, names: ['importJob'] }),
      step('rank', 'matching', { module: matching, names: ['rankProfiles', 'rankJobs'] }),
      step('explain', 'matching', {
        module: matching,
        names: ['explainMatch', 'findCounterfactuals', 'planLearning'],
      }),
      step('log', 'matching', { module: matching, names: ['openDecisionLog'] }),
      step('audit', 'fairness', { module: fairness, names: ['createAudit', 'auditMatcher'] }),
      { id: 'person', lines: ['a person decides'], holder: 'host' },
    ],
    edges: [
      { from: 'pack', to: 'linker' },
      { from: 'cv', to: 'profile' },
      { from: 'evidence', to: 'profile' },
      { from: 'linker', to: 'profile' },
      { from: 'linker', to: 'job' },
      { from: 'ad', to: 'job' },
      { from: 'profile', to: 'rank' },
      { from: 'job', to: 'rank' },
      { from: 'rank', to: 'explain' },
      { from: 'rank', to: 'log' },
      { from: 'rank', to: 'audit' },
      { from: 'explain', to: 'person' },
      { from: 'person', to: 'log' },
    ],
    legend: { outside: 'what comes in', library: 'Tremplin', host: 'yours' },
  };
}

function outside(id: string, lines: readonly string[]): DiagramNode {
  return { id, lines, holder: 'outside' };
}

function step(
  id: string,
  packageName: string,
  from: { readonly module: Readonly<Record<string, unknown>>; readonly names: readonly string[] },
): DiagramNode {
  const names = requireExports(from.module, packageName, from.names);
  return { id, lines: [packageName, ...names], holder: 'library' };
}
