import type { Diagram } from './diagram.ts';
import { drawDiagram } from './draw-diagram.ts';
import { packageGraph } from './package-graph.ts';
import { pipelineGraph } from './pipeline-graph.ts';
import { privacyGraph } from './privacy-graph.ts';

/** The diagrams of the documentation, by path in the repository, from what is in it now. */
export function diagramFiles(root: string): ReadonlyMap<string, string> {
  const diagrams: Readonly<Record<string, Diagram>> = {
    packages: packageGraph(root),
    pipeline: pipelineGraph(),
    privacy: privacyGraph(),
  };
  return new Map(
    Object.entries(diagrams).map(([name, diagram]) => [
      `docs/images/diagram-${name}.svg`,
      drawDiagram(diagram),
    ]),
  );
}
