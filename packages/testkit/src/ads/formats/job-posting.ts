import type { Ad } from '../ad.ts';

/** A schema.org JobPosting whose description is the text of the ad. */
export function jobPostingAd(
  { id, titles, language, employer, postcode, town, skills }: Ad,
  text: string,
): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    identifier: id,
    title: titles.f === titles.m ? titles.m : `${titles.m} / ${titles.f} (H/F)`,
    inLanguage: language,
    hiringOrganization: { '@type': 'Organization', name: employer },
    jobLocation: {
      '@type': 'Place',
      address: { '@type': 'PostalAddress', postalCode: postcode, addressLocality: town },
    },
    description: text
      .trim()
      .split('\n\n')
      .map((part) => `<p>${part.split('\n').map(escapeHtml).join('<br>')}</p>`)
      .join(''),
    skills: skills.filter((_, i) => i % 2 === 0).map(({ label }) => label),
  };
}

function escapeHtml(line: string): string {
  return line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
