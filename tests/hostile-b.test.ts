import { test } from 'vitest';
import { costs } from './hostile/costs.ts';
import { hold } from './hostile/hold.ts';
import { dense, many, nests } from './hostile/texts.ts';
import { volumes } from './hostile/volumes.ts';
import { largeYaml } from './hostile/yaml.ts';

// A folder each, read by the command line: texts that bring a reader down, and handbooks of thousands of documents.

test.each(nests)('nesting: $name', hold);
test.each(dense)('density: $name', hold);
test.each(many)('many findings: $name', hold);
test.each(costs)('cost: $name', hold);
test.each(largeYaml)('front matter: $name', hold);
test.each(volumes)('volume: $name', hold);
