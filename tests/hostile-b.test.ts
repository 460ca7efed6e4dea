import { test } from 'vitest';
import { hold } from './hostile/hold.ts';
import { active, bytes, dense, many, nests } from './hostile/texts.ts';
import { volumes } from './hostile/volumes.ts';
import { yaml } from './hostile/yaml.ts';

// A folder each, read by the command line: texts that bring a reader down, and handbooks of 10,000 documents.

test.each(bytes)('bytes: $name', hold);
test.each(nests)('nesting: $name', hold);
test.each(dense)('density: $name', hold);
test.each(many)('many findings: $name', hold);
test.each(active)('programs: $name', hold);
test.each(yaml)('front matter: $name', hold);
test.each(volumes)('volume: $name', hold);
