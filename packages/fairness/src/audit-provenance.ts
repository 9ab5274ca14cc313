/** Where the data of an audit come from: texts of whoever makes the audit, printed as they are. */
export interface AuditProvenance {
  /** File, system, or historical data of whom. */
  readonly source?: string;
  /** From when to when. */
  readonly period?: string;
  readonly auditedOn?: string;
  /** Since when the audited tool has been used. */
  readonly distributedOn?: string;
  readonly auditor?: string;
}
