import type { z } from 'zod';
import { advisory } from './advisory.ts';
import { communication } from './communication.ts';
import { decision } from './decision.ts';
import { environment } from './environment.ts';
import { event } from './event.ts';
import { exercise } from './exercise.ts';
import { flag } from './flag.ts';
import { guide } from './guide.ts';
import { incident } from './incident.ts';
import type { Kind } from './kind.ts';
import { migration } from './migration.ts';
import { release } from './release.ts';
import { retrospective } from './retrospective.ts';
import { rollbackPlan } from './rollback-plan.ts';
import { runbook } from './runbook.ts';
import { service } from './service.ts';
import { team } from './team.ts';

/** Every kind, in the order in which the handbook lists them. A new kind is one line here. */
export const kinds = [
	release,
	rollbackPlan,
	runbook,
	communication,
	migration,
	incident,
	event,
	service,
	environment,
	flag,
	team,
	advisory,
	decision,
	exercise,
	retrospective,
	guide,
] as const;

export type KindName = (typeof kinds)[number]['name'];
type KindOf<N extends KindName> = Extract<(typeof kinds)[number], { name: N }>;
/** The checked front matter of a document of a kind. */
export type FieldsOf<N extends KindName = KindName> = z.output<KindOf<N>['schema']>;

export const kindNamed = (name: string): Kind<KindName> | undefined =>
	(kinds as unknown as Kind<KindName>[]).find((kind) => kind.name === name);
export const kindInFolder = (folder: string): Kind<KindName> | undefined =>
	(kinds as unknown as Kind<KindName>[]).find((kind) => kind.folder === folder);
