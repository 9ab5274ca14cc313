import { afterAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from './run-in-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

/** A PDF of one page with one line. */
function pdfOf(line: string): string {
  const content = `BT /F1 10 Tf 50 700 Td (${line}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ];
  let body = '%PDF-1.4\n';
  let table = '0000000000 65535 f \n';
  for (const [i, object] of objects.entries()) {
    table += `${String(body.length).padStart(10, '0')} 00000 n \n`;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
  }
  return `${body}xref\n0 6\n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
}

const EUROPASS = `<Candidate xmlns="http://www.europass.eu/1.0"><CandidatePerson><PersonName><GivenName>Xanthippe</GivenName></PersonName></CandidatePerson>
<CandidateProfile><Skills><SkillsGroup><PersonCompetency><CompetencyName>JavaScript</CompetencyName></PersonCompetency></SkillsGroup></Skills></CandidateProfile></Candidate>`;

describe('tremplin profile', () => {
  it.each<[string, string]>([
    ['17.pdf', pdfOf('JavaScript, Python, SQL')],
    ['18.xml', EUROPASS],
    [
      '19.json',
      JSON.stringify({ profiles: [{ qualifications: [{ competencyName: 'JavaScript' }] }] }),
    ],
  ])('reads %s', async (name, content) => {
    folder.write({ [name]: content });
    const { code, stdout, stderr } = await folder.run([
      'profile',
      name,
      '--vault',
      `${name}.vault`,
    ]);
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(stdout).toMatch(/JavaScript/u);
    expect(stdout + stderr).not.toContain('Xanthippe');
  });
});
