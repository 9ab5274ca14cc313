/** Nine digits say which float32 it is. */
const DIGITS = 9;

export function vectorText(unit: Float32Array): string {
  let text = '[';
  for (let i = 0; i < unit.length; i++) {
    text += (i === 0 ? '' : ',') + unit[i]!.toPrecision(DIGITS);
  }
  return `${text}]`;
}

export function parseVectorText(text: string): Float32Array {
  return Float32Array.from(JSON.parse(text) as number[]);
}
