/**
 * Words too wide to name one skill alone: "gestion" in a CV says nothing of what is managed, "traite" is in
 * "traite les dossiers" before it is milking. Folded; a label that is one of them only is refused.
 */
export const VAGUE_LABELS: ReadonlySet<string> = new Set(
  `analyse analysis application applications automation automatisation charting closing code communication
  conception concertation confection conseil controle creation data databases decisionnel design developpement
  development digital documentation donnees drawings estimating exploitation flashage formation gestion grading
  iconography informatics information informatique installers installation integration intendance it livraison
  logiciel logiciels maintenance management marketing monitoring network networking networks numerique operations
  optimisation optimization organisation patronage pilotage process processus programmation programme projet projets
  project projects qualite quality recette redaction reels reporting research reseau reseaux retouches security
  securite service services shadowing software strategie strategy suivi supervision support system systeme systemes
  systems technical technique test testing tests tolerances traite tracage training veille vigilance web zoning`
    .split(/\s+/u)
    .filter(Boolean),
);
