import type { StaticModel } from '../static-model.ts';

/** Puts the vector of a text into the numbers of `into` from `at` on, which are 0. */
export type TextWriter = (text: string, into: Float32Array, at: number) => void;

/** Of models that can fill an array with many texts, which spares one array per text. */
export const textWriters: WeakMap<StaticModel, TextWriter> = new WeakMap();
