import { expect, it, vi } from 'vitest';
import { importPdf, importProfile, ProfileError } from '../../src/index.ts';
import { JEANNE } from '../person.ts';
import { french, pdfOf } from './person-formats.ts';

vi.mock('unpdf', () => {
  throw new Error('Cannot find package');
});

it.each([
  ['importPdf', () => importPdf(pdfOf(JEANNE), french)],
  ['importProfile', () => importProfile(pdfOf(JEANNE), french)],
])('%s says in one line what to add where the reader is missing', async (_, attempt) => {
  const error: unknown = await attempt().catch((caught: unknown) => caught);
  expect(ProfileError.is(error)).toBe(true);
  const { code, message } = error as ProfileError;
  expect(code).toBe('missing-peer');
  expect(message).toMatch(/needs the package unpdf; add it with: npm install unpdf$/u);
});
