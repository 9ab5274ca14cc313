import { describe, expect, it } from 'vitest';
import { importText } from '../src/index.ts';
import { leadingLevel } from '../src/internal/leading-level.ts';
import { options, skill } from './mini-ontology.ts';

async function levelOf(line: string, name: string): Promise<number | null | undefined> {
  const text = `Ada Martin\n\nCompétences\n${line}`;
  const { profile } = await importText(text, { ...options, language: 'fr' });
  return profile.skills.find(({ skill: id }) => id === skill(name))?.evidence[0]?.level;
}

describe('the level beside a skill', () => {
  it.each([
    ['React - expert.  SQL - advanced.  Python - basic, self-taught', [4, 3, 1]],
    ['React (expert) · SQL (advanced) · Python (beginner: the free tier)', [4, 3, 1]],
    ['React : avancé / SQL : intermédiaire / Python : notions (scripts)', [3, 2, 1]],
    ['React : bon niveau, SQL : débutante, Python : très bon niveau', [2, 1, 3]],
    ['React : bon niveau        SQL : notions\tPython : expert', [2, 1, 4]],
    ['| React | expert |\n| SQL | intermediate |\n| Python | beginner: I can read it |', [4, 2, 1]],
    ['| React, SQL | advanced |\n| --- | --- |\n| Python (scripts) | good |', [3, 3, 2]],
    ['React ★★★★★\nSQL ★★★☆☆\nPython ★☆☆☆☆', [4, 2, 1]],
    ['React ●●●●○ | SQL ●●○○○ | Python ●●●●', [3, 1, 3]],
    ['React : 5/5, SQL : 3/5, Python (8/10)', [4, 2, 3]],
    ['Advanced React, notions de SQL, expert en Python', [3, 1, 4]],
    ['React, hooks and tests (advanced) · SQL with joins – expert · Python', [null, 4, null]],
    ['React - good working knowledge. SQL - good. Python - very good knowledge', [2, 2, 3]],
  ])('is read: %s', async (line, expected) => {
    const levels = ['react', 'sql', 'python'].map((name) => levelOf(line, name));
    expect(await Promise.all(levels)).toEqual(expected);
  });

  it.each([
    'SQL : bases de données',
    'SQL, avancé dans la vie',
    'SQL (base clients)',
    'SQL B2',
    'SQL : C1 (advanced)',
    'SQL, 24/7',
    'SQL 2/3 du temps',
    'SQL. Expert comptable',
    'SQL : bonjour',
    'SQL : mastering in progress',
  ])('is not made up: %s', async (line) => {
    expect(await levelOf(line, 'sql')).toBe(null);
  });

  it.each([
    ['1/5', 1],
    ['2/5', 1],
    ['3/5', 2],
    ['4/5', 3],
    ['5/5', 4],
    ['2/4', 2],
    ['7/10', 3],
    ['6/5', null],
    ['0/5', null],
    ['3/5/2020', null],
    ['★★★', 2],
    ['', null],
  ])('of a rating rounds down: %s → %s', (text, expected) => {
    expect(leadingLevel(text)).toBe(expected);
  });
});
