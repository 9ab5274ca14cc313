import type { VNode } from 'preact';
import type { PoolAudit } from '../engine/engine.ts';
import { useSpeech } from '../page-context.ts';
import { saveFile } from '../save-file.ts';
import { AuditTableBox } from './audit-table-box.tsx';

export function AuditResult({ audit: { report, html } }: { readonly audit: PoolAudit }): VNode {
  const { words, language, number } = useSpeech();
  return (
    <>
      <p id="audit-verdict">
        <strong>{words.auditVerdicts[report.verdict]}.</strong>{' '}
        {words.auditRows(number(report.rows), report.jobs)} {words.auditVerdictHelp}
      </p>
      {report.tables.map((table) => (
        <AuditTableBox key={table.attributes.join()} table={table} />
      ))}
      <button
        type="button"
        onClick={() => saveFile('tremplin-audit.html', html[language], 'text/html')}
      >
        {words.save.report}
      </button>
    </>
  );
}
