import { drawNeighborhood } from '@tremplin/ontology';
import type { CliIo } from '../cli-io.ts';
import { findSkill } from '../internal/find-skill.ts';
import { loadOntology } from '../internal/load-ontology.ts';
import type { OntologyOptions, OutputOptions } from '../internal/options.ts';
import { printable } from '../internal/printable.ts';
import { writeNewFile } from '../internal/write-new-file.ts';

export interface RunDrawOptions extends Pick<OutputOptions, 'language'>, OntologyOptions {
  readonly out?: string;
  readonly depth: '1' | '2' | '3';
  readonly maxNodes: number;
  readonly theme: 'auto' | 'light' | 'dark';
}

/** A picture of a skill and what is around it, on standard output or in a file. */
export async function runOntologyDraw(
  text: string,
  options: RunDrawOptions,
  io: CliIo,
): Promise<void> {
  const { language, depth, maxNodes, theme, out } = options;
  const ontology = await loadOntology(options.ontology, io.cwd);
  const { skill, others } = findSkill(ontology, text, language);
  if (others.length > 0) {
    const note = `"${text}" is also the name of ${others.join(', ')}; give an id to draw another`;
    io.stderr.write(`${printable(note)}\n`);
  }
  const svg = drawNeighborhood(ontology, skill, {
    language,
    depth: Number(depth),
    maxNodes,
    theme,
  });
  if (out === undefined) io.stdout.write(svg);
  else await writeNewFile(out, svg, { cwd: io.cwd, overwrite: true, mode: 0o644 });
}
