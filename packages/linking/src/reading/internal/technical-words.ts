/** Words that stand beside names of tools, and seldom beside anything else. Folded, singular. */
const WORDS = new Set(
  (
    'software code coding api apis rest backend frontend server serveur service microservice database data ' +
    'sql nosql linux unix docker kubernetes cloud aws azure gcp cluster deploy deployed deployment deploiement web ' +
    'app application ios android mobile script scripting library librairie framework component composant ' +
    'notebook dashboard pipeline macro pivot spreadsheet tableur formule formula firmware embedded embarque ' +
    'microcontroller microcontroleur programming programmation programmer developer developpeur developpeuse ' +
    'developpement development devops test tests unittest debug debugging compiler algorithm algorithme statistics ' +
    'statistique statistical analytics query queries requete json xml html css http git github gitlab junit maven ' +
    'gradle hibernate django rails numpy pandas scikit ggplot2 stata spss sas matlab typescript javascript java ' +
    'python php ruby kotlin perl redux vue angular react node redis postgresql mysql mongodb oracle sqlite hadoop ' +
    'spark kafka hive ansible terraform jenkins selenium cypress excel powerpoint outlook access publipostage ' +
    'template open-source command ligne backup sauvegarde scraping machine-learning automation automatisation ' +
    'sharepoint salesforce sap erp crm ssh bash shell ubuntu windows'
  ).split(' '),
);

/** "SQL", "PostgreSQL", "C++", "Node.js": a form that ordinary words do not have. */
const TOOL_SHAPE =
  /^(?:[\p{Lu}\d]{2,6}|\p{L}*\p{Ll}\p{Lu}\p{L}*|[\p{L}\d]+[+#][+#]?|[\p{L}\d]+\.(?:js|net|io|ai))$/u;

export function isTechnical(written: string, folded: string): boolean {
  if (WORDS.has(folded) || (folded.endsWith('s') && WORDS.has(folded.slice(0, -1)))) return true;
  return TOOL_SHAPE.test(written);
}
