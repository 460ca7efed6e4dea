import { test } from 'vitest';
import { configs } from './hostile/config.ts';
import { hold } from './hostile/hold.ts';
import { names, places } from './hostile/names.ts';
import { times } from './hostile/times.ts';
import { versions } from './hostile/versions.ts';

// A folder each, read by the command line: what comes from strangers, and from people in a hurry.

test.each(names)('names: $name', hold);
test.each(places)('places: $name', hold);
test.each(configs)('handbook.yaml: $name', hold);
test.each(times)('times: $name', hold);
test.each(versions)('versions: $name', hold);
