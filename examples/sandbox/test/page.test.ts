import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi, type TestContext } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../content-security-policy.ts';
import { badgePngOf, docxOf, pdfOf } from './documents.ts';
import { writeMixedFolder, type MixedFolder } from './mixed-folder.ts';
import { NO_CHROMIUM, openSandbox, type OpenPage, type Sandbox } from './sandbox-page.ts';

const SLOW = 180_000;
const CV =
  'Zoé Quintrell\n3 rue des Lilas, 31000 Toulouse\n\nCompétences\n- HTML : avancé\n- CSS\n- JavaScript\n';

vi.setConfig({ testTimeout: SLOW, hookTimeout: SLOW });

let sandbox: Sandbox | null = null;

beforeAll(async () => {
  sandbox = await openSandbox();
});
afterAll(async () => {
  await sandbox?.close();
});

/** A page with the result of the example on it. */
async function openResult(
  context: TestContext,
  options: Parameters<Sandbox['open']>[0] = {},
): Promise<OpenPage> {
  if (sandbox === null) context.skip(NO_CHROMIUM);
  const opened = await sandbox!.open(options);
  await opened.page.waitForSelector('.requirements li');
  return opened;
}

async function giveFile(page: Page, name: string, buffer: Uint8Array): Promise<void> {
  const input = page.locator('section:has(#cv-heading) input[type=file]');
  await input.setInputFiles({ name, mimeType: '', buffer: Buffer.from(buffer) });
}

async function readSkills(page: Page): Promise<string> {
  return page.innerText('section:has(#read-heading)');
}

/** Another origin, which would answer anybody. */
async function openOtherSite(): Promise<{
  readonly address: string;
  readonly asked: () => number;
  readonly close: () => void;
}> {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked++;
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end('here');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    asked: () => asked,
    close: () => void server.close(),
  };
}

async function seriousFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

describe('nothing leaves the page', () => {
  it('carries its policy in the header of page and worker, and in the page itself', async (context) => {
    if (sandbox === null) context.skip(NO_CHROMIUM);
    const { page, faults } = await sandbox!.open();
    const response = (await page.reload())!;
    expect(response.headers()['content-security-policy']).toContain(CONTENT_SECURITY_POLICY);
    const meta = page.locator('meta[http-equiv=Content-Security-Policy]');
    expect(await meta.getAttribute('content')).toBe(CONTENT_SECURITY_POLICY);
    const [worker] =
      page.workers().length > 0 ? page.workers() : [await page.waitForEvent('worker')];
    const own = await fetch(worker!.url());
    expect(own.headers.get('content-security-policy')).toContain("connect-src 'self'");
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('cannot ask another site, from the page or from the worker', async (context) => {
    const { page, faults } = await openResult(context);
    expect(faults).toEqual([]);
    const other = await openOtherSite();
    const ask = `fetch('${other.address}?cv=').then(() => 'sent', () => 'refused')`;
    expect(await page.evaluate(ask)).toBe('refused');
    expect(await page.workers()[0]!.evaluate(ask)).toBe('refused');
    expect(other.asked()).toBe(0);
    // The other site does answer those who may ask.
    await fetch(other.address);
    expect(other.asked()).toBe(1);
    other.close();
    await page.context().close();
  });
});

describe('one person, one job', () => {
  it('reads a pasted text, and says what stayed behind', async (context) => {
    const { page, faults } = await openResult(context, { locale: 'fr-FR' });
    await page.fill('#cv', CV);
    await page.waitForSelector('#dropped-heading + p + ul >> text=Zoé Quintrell');
    expect(await readSkills(page)).toContain('HTML');
    await page.click('section:has(#profile-heading) summary');
    expect(await page.innerText('#profile-data')).not.toMatch(/Zoé|Lilas|Toulouse/u);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('shows what the ad names and does not ask for', async (context) => {
    const { page, faults } = await openResult(context);
    const ad =
      'Baker\n\nAbout us\nOur shop runs on Kubernetes.\n\nYour profile\nYou know HTML and CSS.';
    await page.fill('#job', ad);
    const list = page.locator('section:has(> #set-aside-heading)');
    await list.getByText('Kubernetes').waitFor();
    expect(await list.innerText()).toMatch(/\(1\)[^]*about the employer Kubernetes/u);
    await page.fill('#job', 'You know HTML and CSS.');
    await list.waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it.for<readonly [string, () => Uint8Array]>([
    ['cv.pdf', () => pdfOf(CV)],
    ['cv.docx', () => docxOf(CV)],
    [
      'cv.json',
      () => Buffer.from('{"basics":{"name":"Zoé Quintrell"},"skills":[{"name":"HTML"}]}'),
    ],
  ])('reads %s', async ([name, bytes], context) => {
    if (sandbox === null) context.skip(NO_CHROMIUM);
    const { page, faults } = await sandbox!.open();
    await giveFile(page, name, bytes());
    await page.waitForSelector(`.files >> text=${name}`);
    await page.waitForSelector('section:has(#dropped-heading) >> text=Zoé Quintrell');
    expect(await readSkills(page)).toContain('HTML');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('reads a baked badge, and does not believe one that nobody signed', async (context) => {
    const { page, faults } = await openResult(context);
    const badge = {
      '@context': [
        'https://www.w3.org/ns/credentials/v2',
        'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
      ],
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      issuer: 'did:example:school',
      validFrom: '2026-05-01T00:00:00Z',
      credentialSubject: { achievement: { name: 'TypeScript' } },
    };
    await giveFile(page, 'badge.png', badgePngOf(badge));
    await page.waitForSelector('.note >> text=nobody but the person stands behind it');
    expect(await readSkills(page)).toContain('TypeScript');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('says what is wrong with a file, and goes on with the next', async (context) => {
    const { page } = await openResult(context);
    await giveFile(page, 'cv.json', Buffer.from('{"basics": '));
    const alert = page.locator('[role=alert]');
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/begins like JSON and is not/u);
    await giveFile(page, 'cv.txt', Buffer.from(CV));
    await page.waitForSelector('section:has(#dropped-heading) >> text=Zoé Quintrell');
    expect(await alert.count()).toBe(0);
    await page.context().close();
  });

  it.for(['en-GB', 'fr-FR'])(
    'swaps the person and nothing changes, a skill and something does (%s)',
    async (locale, context) => {
      if (sandbox === null) context.skip(NO_CHROMIUM);
      const { page, faults } = await sandbox!.open({ locale });
      const outcome = page.locator('#swap-outcome');
      for (const name of ['Mamadou Diallo', 'Anne-Sophie de Vaugirard', 'Nguyễn Thị Lan']) {
        await page.click('#swap-person');
        await page.waitForSelector(`ins >> text=${name}`);
        expect(await outcome.getAttribute('data-same')).toBe('true');
      }
      await page.click('#swap-skill');
      const [before, after] = (await page.innerText('#skill-outcome')).match(/\d+/gu)!;
      expect(Number(after)).toBeLessThan(Number(before));
      expect(faults).toEqual([]);
      await page.context().close();
    },
  );

  it('saves the profile and the explanation', async (context) => {
    const { page } = await openResult(context);
    const [profile] = await Promise.all([
      page.waitForEvent('download'),
      page.click('text=Save the profile'),
    ]);
    const saved = JSON.parse(readFileSync(await profile.path(), 'utf8')) as { skills: unknown[] };
    expect(saved.skills.length).toBeGreaterThan(3);
    const [explanation] = await Promise.all([
      page.waitForEvent('download'),
      page.click('text=Save the explanation'),
    ]);
    expect(readFileSync(await explanation.path(), 'utf8')).toMatch(/^# IT support technician/u);
    await page.context().close();
  });
});

describe('many people', () => {
  it('ranks a pool, and the ranking moves with the policy', async (context) => {
    const { page, faults } = await openResult(context);
    await page.click('#tab-pool');
    await page.waitForSelector('#ranking tbody tr:nth-child(14)');
    const dots = page.locator('.plot .dots circle');
    await expect.poll(() => dots.count(), { timeout: 60_000 }).toBe(14);
    const scores = (): Promise<readonly string[]> =>
      page.locator('#ranking tbody strong').allInnerTexts();
    const before = await scores();
    await page.focus('#knob-fitWeight');
    await page.keyboard.press('Home');
    await expect.poll(scores, { timeout: 30_000 }).not.toEqual(before);
    await page.click('text=As delivered');
    await expect.poll(scores, { timeout: 30_000 }).toEqual(before);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('audits a pool whose people stated their groups, and saves the report', async (context) => {
    const { page, faults } = await openResult(context);
    await page.click('#tab-audit');
    await page.click('#audit-use-drawn');
    await page.waitForSelector('#audit-run', { timeout: SLOW });
    await page.click('#audit-run');
    await page.waitForSelector('#audit-verdict', { timeout: SLOW });
    expect(await page.innerText('#audit-verdict')).toContain('8,000 applications to 40 jobs');
    await page.waitForSelector('#panel-audit .plot .dots circle');
    expect(await page.locator('#panel-audit table').count()).toBe(3);
    const [report] = await Promise.all([
      page.waitForEvent('download'),
      page.click('text=Save the report'),
    ]);
    expect(readFileSync(await report.path(), 'utf8')).toMatch(/^<!doctype html>/u);
    expect(await seriousFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

/** As a hand does it: Chromium hands the page the entries of what lies at `path`. */
async function drop(page: Page, selector: string, path: string): Promise<void> {
  await page.locator(selector).scrollIntoViewIfNeeded();
  const box = (await page.locator(selector).boundingBox())!;
  const session = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', {
      type,
      x: box.x + box.width / 2,
      y: box.y + 20,
      data: { items: [], files: [path], dragOperationsMask: 1 },
    });
  }
}

/** Everybody who can be read is there, and everything that cannot is named. */
async function expectPool(page: Page, { people, refused }: MixedFolder): Promise<void> {
  await page.waitForSelector(`.status >> text=${people} people, 1 job ad.`, { timeout: SLOW });
  await page.click('#panel-pool summary');
  const list = await page.locator('#panel-pool details li').allInnerTexts();
  expect(list).toHaveLength(refused.length);
  for (const name of refused) expect(list.join('\n')).toContain(`${name}: `);
  expect(await page.innerText('#panel-pool fieldset')).toMatch(/Passed over.*README\.md/u);
}

describe('a folder of one’s own', () => {
  let folder: MixedFolder;
  beforeAll(() => {
    folder = writeMixedFolder();
  });
  afterAll(() => folder.remove());

  it('is chosen by keyboard, and the page answers while 200 files are read', async (context) => {
    const { page, faults } = await openResult(context);
    await page.click('#tab-pool');
    await page.waitForSelector('#ranking tbody tr:nth-child(14)');
    await page.focus('input[name=pool][value=demo]');
    await page.keyboard.press('ArrowDown');
    await page.waitForSelector('.status >> text=200 people, 40 job ads.', { timeout: SLOW });
    await page.focus('input[name=pool][value=drawn]');
    await page.keyboard.press('ArrowDown');
    expect(await seriousFaults(page)).toEqual([]);
    const said = await page.evaluateHandle(() => {
      const seen = new Set<string>();
      const status = document.querySelector('#panel-pool fieldset .status')!;
      new MutationObserver(() => seen.add(status.textContent)).observe(status, {
        childList: true,
        characterData: true,
        subtree: true,
      });
      return seen;
    });
    await page.focus('input[webkitdirectory]');
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.keyboard.press('Enter'),
    ]);
    await chooser.setFiles(folder.path);
    await page.waitForSelector('.status >> text=/Reading [1-9]/');
    await page.click('#tab-person');
    await page.click('#tab-pool');
    await expectPool(page, folder);
    // Drawn anew while the worker read: of a page that freezes, the last number alone is seen.
    expect(await said.evaluate((seen) => seen.size)).toBeGreaterThan(20);
    await page.selectOption('#pool-job', 'front-end');
    await page.click('text=Show all 200');
    for (const name of ['ada/cv.txt', 'joe/cv.txt']) {
      await page.waitForSelector(`#ranking tbody th >> text=${name}`);
    }
    expect(await seriousFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('is dropped, with the folders in it', async (context) => {
    const { page, faults } = await openResult(context);
    await page.click('#tab-pool');
    await page.waitForSelector('#ranking tbody tr:nth-child(14)');
    await drop(page, '#panel-pool fieldset', folder.path);
    await expectPool(page, folder);
    // Beside a box nothing happens: a browser would leave the page for the file.
    const isLeft = await page.evaluate(() =>
      document
        .querySelector('footer')!
        .dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true })),
    );
    expect(isLeft).toBe(false);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('for everybody', () => {
  it.for([
    ['en-GB', 'light', 1280],
    ['fr-FR', 'dark', 390],
  ] as const)(
    'has no serious fault and fits (%s, %s, %i pixels)',
    async ([locale, colorScheme, width], context) => {
      if (sandbox === null) context.skip(NO_CHROMIUM);
      const { page } = await sandbox!.open({
        locale,
        colorScheme,
        viewport: { width, height: 800 },
      });
      await page.waitForSelector('.requirements li');
      await page.click('.requirements summary');
      for (const tab of ['person', 'pool', 'audit']) {
        await page.click(`#tab-${tab}`);
        if (tab === 'pool') await page.waitForSelector('.plot .dots circle');
        expect(await seriousFaults(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
          width,
        );
      }
      expect(await page.getAttribute('html', 'lang')).toBe(locale.slice(0, 2));
      await page.context().close();
    },
  );

  it('works without a mouse, in both languages and colours', async (context) => {
    const { page } = await openResult(context);
    await page.focus('#tab-person');
    await page.keyboard.press('ArrowRight');
    expect(await page.getAttribute('#tab-pool', 'aria-selected')).toBe('true');
    expect(await page.isVisible('#panel-pool')).toBe(true);
    await page.keyboard.press('ArrowLeft');
    await page.focus('text=Français');
    await page.keyboard.press('Enter');
    await page.waitForSelector('text=Rien ne sort de cette page.');
    await page.waitForSelector('#result-heading >> text=Conseiller numérique');
    await page.selectOption('header select', 'dark');
    const dark = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(dark).toBe('rgb(20, 25, 28)');
    await page.context().close();
  });
});
