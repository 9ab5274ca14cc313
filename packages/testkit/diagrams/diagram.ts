/** Who holds it, which is what the colours say. */
export type Holder = 'library' | 'host' | 'outside';

export interface DiagramNode {
  readonly id: string;
  /** The first line is the name; the others say more in smaller letters. */
  readonly lines: readonly string[];
  readonly holder: Holder;
}

export interface DiagramEdge {
  readonly from: string;
  readonly to: string;
  /** Crosses to where identity is kept: drawn dashed. */
  readonly isSealed?: boolean;
}

export interface Diagram {
  /** What it shows, in a sentence, for those who do not see it. */
  readonly title: string;
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
  /** What each kind of box in it is. */
  readonly legend: Readonly<Partial<Record<Holder, string>>>;
}
