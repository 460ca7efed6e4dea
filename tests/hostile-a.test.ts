import { test } from 'vitest';
import { configs } from './hostile/config.ts';
import { holdHere } from './hostile/hold.ts';
import { names, places } from './hostile/names.ts';
import { active, bytes } from './hostile/texts.ts';
import { times } from './hostile/times.ts';
import { versions } from './hostile/versions.ts';
import { yaml } from './hostile/yaml.ts';

// A folder each, read by the command line within this process: what comes from strangers, and from people in a hurry.

test.each(names)('names: $name', holdHere);
test.each(places)('places: $name', holdHere);
test.each(configs)('handbook.yaml: $name', holdHere);
test.each(times)('times: $name', holdHere);
test.each(versions)('versions: $name', holdHere);
test.each(yaml)('front matter: $name', holdHere);
test.each(bytes)('bytes: $name', holdHere);
test.each(active)('programs: $name', holdHere);
