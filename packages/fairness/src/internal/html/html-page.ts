import type { AuditLanguage } from '../audit-words.ts';
import { html, type Markup } from './html.ts';
import { reportStyle } from './report-style.ts';

export interface HtmlPage {
  readonly language: AuditLanguage;
  readonly title: string;
  /** Heading of the foot of the page, then its paragraphs. */
  readonly limits: readonly string[];
}

/** One page that asks nothing of the network. */
export function htmlPage({ language, title, limits }: HtmlPage, body: Markup): string {
  const [heading = '', ...paragraphs] = limits;
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'"
        />
        <title>${title}</title>
        <style>
          ${{ markup: reportStyle }}
        </style>
      </head>
      <body>
        <main>
          ${body}
          <footer>
            <h2>${heading}</h2>
            ${paragraphs.map((limit) => html`<p>${limit}</p>`)}
          </footer>
        </main>
      </body>
    </html> `;
  return page.markup;
}
