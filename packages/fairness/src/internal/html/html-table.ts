import { html, type Content, type Markup } from './html.ts';

export interface HtmlColumn {
  readonly heading: string;
  /** Numbers stand right. */
  readonly isNumber?: boolean;
}

/** A table that scrolls sideways where it is wider than the page. The first column heads each row. */
export function htmlTable(
  caption: string,
  columns: readonly HtmlColumn[],
  rows: readonly (readonly Content[])[],
): Markup {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map(headingOf)}
        </tr>
      </thead>
      <tbody>
        ${rows.map((cells) => rowOf(cells, columns))}
      </tbody>
    </table>
  </div> `;
}

function headingOf({ heading, isNumber = false }: HtmlColumn): Markup {
  return html`<th scope="col" ${classOf(isNumber)}>${heading}</th>`;
}

function rowOf(cells: readonly Content[], columns: readonly HtmlColumn[]): Markup {
  const inner = cells.map((cell, i) =>
    i === 0
      ? html`<th scope="row">${cell}</th>`
      : html`<td${classOf(columns[i]?.isNumber ?? false)}>${cell}</td>`,
  );
  return html`<tr>
    ${inner}
  </tr> `;
}

function classOf(isNumber: boolean): Markup {
  return { markup: isNumber ? ' class="number"' : '' };
}
