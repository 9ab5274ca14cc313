import { foldText } from './internal/folded-text.ts';
import { withoutGenderMarks } from './internal/gender-marks.ts';
import { masculineWord } from './internal/masculine-word.ts';
import { titleReadings } from './internal/title-readings.ts';
import type { ReadingLanguage } from './reading-language.ts';

/** A job title in the ways it can be read. */
export interface TitleReading {
  /** The titles that it stands for, each once, in its order: "Agent d'accueil", "Agente d'accueil". */
  readonly readings: readonly string[];
  /**
   * The first of them in lower case, without accents, each word in its masculine: the same for both genders of a
   * title, so that what is found by it does not depend on the gender written. A text to link by, not to show.
   */
  readonly neutral: string;
}

/** A title is a line; what is longer is read this far. */
const LONGEST_TITLE = 500;

/**
 * Reads a job title without the marks that it holds for everybody ("(h/f/x)", "m/w/d", "F/H"), and with the
 * genders told apart or put together in all ways that French writes them: "Vendeur / Vendeuse", "vendeur(se)",
 * "vendeur·euse", "vendeur.euse", "vendeur-euse", "instituteur/trice", "un·e chef·fe". A title that is only marks
 * is read as it is.
 *
 * @param language - Of the title; without it, only endings that no English word has are put in the masculine.
 */
export function readTitle(title: string, language?: ReadingLanguage): TitleReading {
  const given = title.slice(0, LONGEST_TITLE);
  const readings = titleReadings(withoutGenderMarks(given));
  const all = readings.length > 0 ? readings : [given];
  return { readings: all, neutral: neutralText(all[0]!, language) };
}

function neutralText(reading: string, language: ReadingLanguage | undefined): string {
  return foldText(reading)
    .text.replaceAll('femme de chambre', 'valet de chambre')
    .replaceAll('sage-femme', 'maieuticien')
    .replaceAll(/[a-z]{4,}/gu, (word) => masculineWord(word, language))
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
