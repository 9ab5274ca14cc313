import { MAPPING_RELATIONS_IN_ORDER } from './mapping-relations.ts';
import type { OverlayOutcome } from '../commands/run-ontology-import-overlay.ts';
import type { Screen } from './create-screen.ts';
import { formatBytes, formatCount, formatNumber } from './format-number.ts';
import { OVERLAY_MESSAGES } from './overlay-messages.ts';
import { ONTOLOGY_MESSAGES } from './ontology-messages.ts';
import { printFiles, printLeftOut } from './print-import.ts';

/** Lines of each sort on screen; the report file and `--json` have them all. */
const SHOWN = 5;

/** Files, coverage, what to look at, and what was written. */
export function printOverlay(
  outcome: OverlayOutcome,
  screen: Screen,
  reportFile: string | undefined,
): void {
  const { ontology, report, out, bytes, seconds } = outcome;
  const { language, colors } = screen;
  printFiles({ report }, screen);
  if (report.ignored.length > 0) {
    screen.print(ONTOLOGY_MESSAGES[language].ignored(report.ignored.join(', ')), colors.dim);
  }
  printLeftOut({ report }, screen, reportFile);
  if (outcome.result.coverage.byPack.length > 0) printCoverage(outcome, screen);
  printConflicts(outcome, screen);
  screen.print('');
  screen.print(
    `${out}: ${ontology.meta.id} ${ontology.meta.version}, ${formatBytes(bytes, language)}, ${formatNumber(seconds, 1, language)} s`,
    colors.green,
  );
  screen.print(`sha256 ${ontology.hash}`, colors.dim);
}

function printCoverage({ result }: OverlayOutcome, screen: Screen): void {
  const { language } = screen;
  const words = OVERLAY_MESSAGES[language];
  const { coverage, places, dangling } = result;
  const count = (value: number): string => formatCount(value, language);
  screen.print('');
  screen.table(
    [
      { heading: words.mappedTo },
      ...MAPPING_RELATIONS_IN_ORDER.map((relation) => ({
        heading: words.relations[relation],
        align: 'right' as const,
      })),
      { heading: words.mapped, align: 'right' },
      { heading: '%', align: 'right' },
    ],
    [
      ...coverage.byPack.map(({ id, version, coverage: each }) => ({
        name: `${id} ${version}`,
        each,
      })),
      { name: words.allPacks, each: coverage.overall },
    ].map(({ name, each }) => [
      name,
      ...MAPPING_RELATIONS_IN_ORDER.map((relation) => count(each.relations[relation])),
      `${count(each.mapped)} / ${count(each.concepts)}`,
      formatNumber(100 * each.share, 1, language),
    ]),
    [0],
  );
  const joined = [...places].filter(([id, place]) => id !== place).length;
  screen.print(words.joined(count(joined), count(places.size - joined)));
  printSome(words.unmapped(count(coverage.unmapped.length)), coverage.unmapped, screen);
  printSome(
    words.dangling(count(dangling.length)),
    dangling.map(({ message }) => message),
    screen,
  );
}

function printConflicts({ result: { conflicts } }: OverlayOutcome, screen: Screen): void {
  if (conflicts.length === 0) return;
  const words = OVERLAY_MESSAGES[screen.language];
  const codes = [...new Set(conflicts.map(({ code }) => code))];
  for (const code of codes) {
    const found = conflicts.filter((conflict) => conflict.code === code);
    const heading = `${words.conflicts}: ${words.codes[code]} (${formatCount(found.length, screen.language)})`;
    printSome(
      screen.language === 'fr' ? heading.replace(':', ' :') : heading,
      found.map(({ message }) => message),
      screen,
    );
  }
}

function printSome(heading: string, lines: readonly string[], screen: Screen): void {
  if (lines.length === 0) return;
  screen.print('');
  screen.print(heading, screen.colors.yellow);
  for (const line of lines.slice(0, SHOWN)) screen.print(`  ${line}`);
  const rest = lines.length - SHOWN;
  if (rest > 0) screen.print(`  ${screen.messages.hidden(rest)}`, screen.colors.dim);
}
