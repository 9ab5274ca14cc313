import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHost, temporaryFolder, type Started } from './start-host.ts';

const FOLDER = temporaryFolder();
const PEOPLE: Readonly<Record<string, string>> = {
  'row-1': 'Nadia Quetzalcoatl, née le 3 mai 1984\n\nCOMPÉTENCES\nHTML, CSS, JavaScript (avancé)',
  'row-2': JSON.stringify({
    basics: { name: 'Ana Quetzalcoatl' },
    skills: [
      { name: 'HTML', level: 'advanced' },
      { name: 'React', level: 'advanced' },
    ],
  }),
  'row-3': 'Bo Quetzalcoatl\n\nSkills\nPython, SQL (advanced)',
};
const JOB = {
  title: 'Web',
  requirements: ['HTML', 'React'],
  rampUp: { months: 3, hoursPerWeek: 6 },
};

let started: Started;
beforeAll(async () => {
  started = await startHost(FOLDER);
  for (const [id, cv] of Object.entries(PEOPLE)) {
    const put = await call('PUT', `/candidates/${id}`, cv);
    expect(put.status, put.text).toBe(200);
  }
  expect((await call('PUT', '/jobs/job-1', JOB)).status).toBe(200);
}, 120_000);
afterAll(() => started.stop());

interface Answer {
  readonly status: number;
  readonly text: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- answers of many routes
  readonly body: any;
}

async function call(
  method: 'GET' | 'PUT' | 'POST' | 'DELETE',
  url: string,
  payload?: string | object,
): Promise<Answer> {
  const response = await started.host.inject({
    method,
    url,
    ...(payload !== undefined && { payload }),
    ...(typeof payload === 'string' && { headers: { 'content-type': 'text/plain' } }),
  });
  const isJson = /json/u.test(String(response.headers['content-type']));
  return {
    status: response.statusCode,
    text: response.payload,
    body: isJson ? JSON.parse(response.payload) : undefined,
  };
}

describe('candidates', () => {
  it('become codes; the rest is reported and kept in the vault', async () => {
    const { body, text } = await call('PUT', '/candidates/row-1', PEOPLE['row-1']!);
    expect(body).toMatchObject({ format: 'text', skills: 3 });
    expect(body.dropped.length).toBeGreaterThan(0);
    expect(text).not.toMatch(/Nadia|Quetzalcoatl|1984/u);
    const profile = await call('GET', '/candidates/row-1');
    expect(profile.body.skills).toHaveLength(3);
    expect(profile.text).not.toMatch(/Nadia|Quetzalcoatl|1984/u);
  });

  it.each([
    ['nothing', '', 400, 'no-document'],
    ['an object of no format', '{"foo": 1}', 400, 'invalid-document'],
    ['broken XML', '<?xml version="1.0"?><a', 400, 'invalid-document'],
  ])('that are %s are refused', async (_, document, status, code) => {
    const answer = await call('PUT', '/candidates/row-9', document);
    expect([answer.status, answer.body.code], answer.text).toEqual([status, code]);
    expect((await call('GET', '/candidates/row-9')).status).toBe(404);
  });

  it('are not named by people', async () => {
    const answer = await call('PUT', `/candidates/${encodeURIComponent('Ana Bell')}`, 'SQL');
    expect([answer.status, answer.body.code]).toEqual([400, 'invalid-request']);
  });

  it('say only groups of the list', async () => {
    expect((await call('PUT', '/candidates/row-1/groups', { sex: 'women' })).status).toBe(204);
    expect((await call('PUT', '/candidates/row-1/groups', { sex: 'Nadia' })).status).toBe(400);
    expect((await call('PUT', '/candidates/row-1/groups', { faith: 'x' })).status).toBe(400);
  });
});

describe('jobs', () => {
  it('are known by their address, whatever id they hold', async () => {
    const { job } = (await call('PUT', '/jobs/job-2', { ...JOB, id: 'another' })).body;
    expect(job.id).toBe('job-2');
    expect((await call('GET', '/jobs/job-2/ranking')).body.items[0].job).toBe('job-2');
    expect((await call('DELETE', '/jobs/job-2')).status).toBe(204);
    expect((await call('GET', '/jobs/job-2')).status).toBe(404);
  });
});

describe('rankings', () => {
  it('go page by page, in one order, with verdicts', async () => {
    const first = (await call('GET', '/jobs/job-1/ranking?limit=2')).body;
    expect(first.total).toBe(3);
    expect(first.items).toHaveLength(2);
    expect(first.items[0].score).toBeGreaterThanOrEqual(first.items[1].score);
    expect(first.items[0].verdicts.map(({ verdict }: { verdict: string }) => verdict)).toEqual([
      'met',
      'met',
    ]);
    const second = (await call('GET', `/jobs/job-1/ranking?limit=2&after=${first.next}`)).body;
    expect(second.items).toHaveLength(1);
    expect(second.next).toBeNull();
    const seen = [...first.items, ...second.items].map(({ profile }) => profile);
    expect(new Set(seen).size).toBe(3);
  });

  it('refuse a page of a ranking that has changed', async () => {
    const { next } = (await call('GET', '/jobs/job-1/ranking?limit=1')).body;
    await call('PUT', '/candidates/row-4', 'Skills\nHTML');
    const answer = await call('GET', `/jobs/job-1/ranking?limit=1&after=${next}`);
    expect([answer.status, answer.body.code]).toEqual([409, 'ranking-changed']);
    expect((await call('DELETE', '/persons/row-4')).status).toBe(204);
  });

  it('give the same score in both directions', async () => {
    const forJob = (await call('GET', '/jobs/job-1/ranking')).body.items;
    const forPerson = (await call('GET', '/candidates/row-2/jobs?language=fr')).body.items;
    const { profile, score } = forPerson[0];
    expect(forJob.find((each: { profile: string }) => each.profile === profile).score).toBe(score);
    expect(forPerson[0].summary).toMatch(/ /u);
  });

  it('are explained, with what would change them', async () => {
    const [, second] = (await call('GET', '/jobs/job-1/ranking')).body.items;
    const { body } = await call(
      'GET',
      `/jobs/job-1/candidates/${second.profile}/explanation?language=fr&audience=candidate`,
    );
    expect(body.explanation.summary).toContain('Vous avez');
    expect(body.counterfactuals[0].after.score).toBeGreaterThan(second.score);
  });

  it('of unknown jobs are not found', async () => {
    expect((await call('GET', '/jobs/none/ranking')).body.code).toBe('unknown-job');
  });
});

describe('decisions', () => {
  it('are logged, replayed, and beside the score', async () => {
    const before = (await call('GET', '/jobs/job-1/ranking')).body.items;
    const { entry, profiles } = (await call('POST', '/jobs/job-1/shortlists', { size: 2 })).body;
    expect(profiles.map(({ profile }: { profile: string }) => profile)).toEqual(
      before.slice(0, 2).map(({ profile }: { profile: string }) => profile),
    );
    const event = { profileId: profiles[1].profile, reason: 'portfolio', by: 'recruiter-3' };
    const decided = await call('POST', `/shortlists/${entry}/decisions`, {
      ...event,
      decision: 'selected',
    });
    expect(decided.status, decided.text).toBe(201);
    expect((await call('POST', `/shortlists/${entry}/appeals`, event)).status).toBe(201);
    expect((await call('GET', `/shortlists/${entry}/replay`)).body.isSame).toBe(true);
    expect((await call('GET', '/jobs/job-1/ranking')).body.items).toEqual(before);
    const log = (await call('GET', '/log')).body;
    expect(log.verification.problem).toBeNull();
    expect(log.head.entries).toBeGreaterThanOrEqual(3);
  });

  it('on nobody of the list leave no trace', async () => {
    const { entry } = (await call('POST', '/jobs/job-1/shortlists', { size: 1 })).body;
    const before = (await call('GET', '/log')).body.head;
    const answer = await call('POST', `/shortlists/${entry}/decisions`, {
      profileId: 'p-00000000000000000000000000',
      decision: 'rejected',
      reason: 'x',
      by: 'y',
    });
    expect(answer.status).toBe(400);
    const after = (await call('GET', '/log')).body;
    expect(after.head).toEqual(before);
    expect(after.verification.problem).toBeNull();
  });
});

describe('a person', () => {
  it('gets all that is kept, and goes without a trace of who they were', async () => {
    const cv = 'Zoe Quetzalcoatl\n\nSkills\nHTML (advanced)';
    await call('PUT', '/candidates/row-7', cv);
    const { entry, profiles } = (await call('POST', '/jobs/job-1/shortlists', { size: 50 })).body;
    const token = (await call('GET', '/candidates/row-7')).body.id;
    expect(profiles.some(({ profile }: { profile: string }) => profile === token)).toBe(true);
    const event = { profileId: token, reason: 'said so', by: 'recruiter-3' };
    await call('POST', `/shortlists/${entry}/decisions`, { ...event, decision: 'rejected' });
    const kept = (await call('GET', '/persons/row-7/export')).body;
    expect(kept.originals).toEqual([cv]);
    expect(kept.decisions).toHaveLength(1);
    expect((await call('DELETE', '/persons/row-7')).status).toBe(204);
    expect((await call('GET', '/persons/row-7/export')).status).toBe(404);
    expect((await call('GET', '/candidates/row-7')).status).toBe(404);
    expect((await call('DELETE', '/persons/row-7')).status).toBe(404);
    const log = (await call('GET', '/log')).body;
    expect(log.verification.problem).toBeNull();
    expect(log.verification.erased).toBeGreaterThan(0);
    expect((await call('GET', `/shortlists/${entry}/replay`)).body.isSame).toBe(true);
  });
});

describe('audits', () => {
  it('come from counts, small cells kept back', async () => {
    const { body } = await call('GET', '/audits/2026-Q4/sex');
    expect(body.cells).toEqual([]);
    expect(body.assessment).toBeNull();
    expect((await call('GET', '/audits/2026-Q3/sex')).body.code).toBe('no-decisions');
    expect((await call('GET', '/audits/2026-Q4/faith')).body.code).toBe('invalid-request');
  });
});

describe('the service', () => {
  it('describes itself', async () => {
    const { paths } = (await call('GET', '/openapi.json')).body;
    expect(Object.keys(paths)).toContain('/jobs/{jobId}/ranking');
    expect(paths['/jobs/{jobId}/ranking'].get.parameters.length).toBeGreaterThan(2);
  });

  it('is healthy, ready and counted by route', async () => {
    expect((await call('GET', '/health')).status).toBe(200);
    expect((await call('GET', '/ready')).status).toBe(200);
    const { text } = await call('GET', '/metrics');
    expect(text).toContain('route="/candidates/:subjectId"');
    expect(text).toMatch(/^tremplin_profiles 3$/mu);
    expect(text).not.toContain('row-1');
  });

  it('writes nothing of anybody into its log', () => {
    expect(started.logged.length).toBeGreaterThan(10);
    expect(started.logged.join('')).not.toMatch(/row-|Quetzalcoatl|p-[0-9A-Z]{26}/u);
  });

  it('leaves nothing readable in the vault', () => {
    const files = readdirSync(join(FOLDER, 'vault'));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      expect(readFileSync(join(FOLDER, 'vault', file), 'latin1')).not.toContain('Quetzalcoatl');
    }
  });
});
