import type { SeededRandom } from '../../seeded-random.ts';
import type { Ad } from '../ad.ts';
import { AD_WORDS } from '../words.ts';

/** An ad as plain text, in one of many layouts. */
export function textAd(ad: Ad, random: SeededRandom): string {
  const words = AD_WORDS[ad.language];
  const bullet = random.pick(['- ', '• ', '* ']);
  const essential = ad.skills.filter(({ relationType }) => relationType === 'essential');
  const optional = ad.skills.filter(({ relationType }) => relationType === 'optional');
  const half = Math.ceil(essential.length / 2);
  const fill = (template: string): string => filled(template, ad);
  const parts = [
    [fill(random.pick(words.titles)), `${ad.employer}, ${ad.town}`, random.pick(words.contracts)],
    [fill(random.pick(words.about))],
    [
      random.pick(words.headings.tasks),
      ...essential.slice(0, half).map(({ label }) => bullet + label),
    ],
    [
      random.pick(words.headings.profile),
      ...essential
        .slice(half)
        .map(({ label, minimumLevel }) =>
          (bullet + random.pick(words.levels[minimumLevel])).replace('{skill}', label),
        ),
      ...(ad.asksCredentials ? [bullet + random.pick(words.credentials)] : []),
    ],
    [random.pick(words.headings.optional), ...optional.map(({ label }) => bullet + label)],
    [
      random.pick(words.headings.offer),
      ...(ad.rampUp ? [bullet + fill(random.pick(words.rampUp))] : []),
      bullet + random.pick(words.benefits),
    ],
    [words.apply],
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function filled(template: string, { titles, employer, town, rampUp }: Ad): string {
  return template
    .replace('{m}', capitalized(titles.m))
    .replace('{f}', titles.f)
    .replace('{employer}', employer)
    .replace('{town}', town)
    .replace('{months}', String(rampUp?.months))
    .replace('{hours}', String(rampUp?.hoursPerWeek));
}

function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
