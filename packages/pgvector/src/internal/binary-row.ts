/** Of `text`, in the catalogue of every PostgreSQL. */
const TEXT_OID = 25;

/** What one row of the table of vectors holds. */
export interface StoredRow {
  readonly id: string;
  readonly unit: Float32Array;
  readonly tags: readonly string[];
}

/**
 * Columns `id text, embedding vector, tags text[]` in the binary format of `COPY`.
 *
 * Reference: `vector_recv` of pgvector (dimensions and 0 in two bytes each, then float4), `array_recv` of PostgreSQL.
 */
export function binaryRow({ id, unit, tags }: StoredRow): Uint8Array {
  const encoder = new TextEncoder();
  const [idBytes, ...tagBytes] = [id, ...tags].map((text) => encoder.encode(text));
  const tagsLength =
    tags.length === 0 ? 12 : 20 + tagBytes.reduce((sum, { length }) => sum + 4 + length, 0);
  const vectorLength = 4 + 4 * unit.length;
  const bytes = new Uint8Array(2 + 12 + idBytes!.length + vectorLength + tagsLength);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const int16 = (value: number): void => void (view.setInt16(at, value), (at += 2));
  const int32 = (value: number): void => void (view.setInt32(at, value), (at += 4));
  const text = (value: Uint8Array): void => {
    int32(value.length);
    bytes.set(value, at);
    at += value.length;
  };
  int16(3);
  text(idBytes!);
  int32(vectorLength);
  int16(unit.length);
  int16(0);
  for (const value of unit) {
    view.setFloat32(at, value);
    at += 4;
  }
  int32(tagsLength);
  int32(tags.length === 0 ? 0 : 1);
  int32(0);
  int32(TEXT_OID);
  if (tags.length > 0) {
    int32(tags.length);
    int32(1);
    tagBytes.forEach(text);
  }
  return bytes;
}
