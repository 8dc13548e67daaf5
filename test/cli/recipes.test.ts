import { expect, test } from 'vitest';
import { recipesOf, recipeText } from '../../src/cli/recipes.ts';
import { analyseMessage } from '../../src/pipeline/index.ts';
import { bake } from '../decode/bake.ts';
import { post } from '../decode/message.ts';
import { analysisOf, CANARY, RAW } from './sample-analysis.ts';

test('a found value has a recipe of its own, the other fields share that of their text', () => {
  const lines = recipesOf(analysisOf(), RAW, []);
  const gzip = lines.find(({ node }) => node.endsWith('/gzip.0'))!;
  const found = lines.find(({ node }) => node.endsWith('/json.0.properties.url'))!;
  expect(lines.filter(({ node }) => node.includes('/json.'))).toEqual([found]);
  expect(found.recipe.slice(0, gzip.recipe.length)).toEqual(gzip.recipe);
  expect(Buffer.from(bake(RAW, found.recipe)!).toString()).toBe(CANARY.value);
});

test('every recipe is a line of JSON under a comment that names the node', () => {
  const lines = recipesOf(analysisOf(), RAW, []);
  const printed = recipeText(lines).split('\n');
  const json = printed.filter((line) => line.startsWith('['));
  expect(json.map((line) => JSON.parse(line) as unknown)).toEqual(lines.map(({ recipe }) => recipe));
  expect(printed.filter((line) => line.startsWith('# x1:'))).toEqual(lines.map(({ node }) => `# ${node}`));
});

test('a recipe that ends early says why', () => {
  expect(recipeText([{ node: 'x1:a', recipe: [], ends: 'No operation.' }])).toContain(
    '[]\n# ends here: No operation.\n',
  );
});

test('where nothing was hidden there is nothing to repeat', () => {
  const analysis = analyseMessage(post('a plain sentence'), [], []);
  expect(recipeText(recipesOf(analysis, Buffer.from('a plain sentence'), []))).toBe(
    '# Nothing was hidden: there is no step to repeat.\n',
  );
});
