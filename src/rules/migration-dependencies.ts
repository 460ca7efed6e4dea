import { databaseMigrations } from '../core/database-migrations.ts';
import { smallestCircle } from '../core/dependence.ts';
import { inCircle, mostOfCircle } from '../core/deploy-order.ts';
import { editDistance, suggester } from '../core/nearest.ts';
import { isBefore } from '../core/release-line.ts';
import type { HandbookRule, Report } from '../core/rule.ts';
import { releaseExample } from './release-example.ts';

const migrations = (...needs: string[]) =>
	releaseExample('2.4.0', {
		status: 'planned',
		fields: `migrations:\n${needs.map((dependsOn, index) => `  - id: part-${index + 1}\n    store: payments-db\n    phase: expand\n    reversible: true\n    dependsOn: [${dependsOn}]\n`).join('')}`,
	});

export const migrationDependencies: HandbookRule = {
	id: 'migration-dependencies',
	group: 'data',
	scope: 'handbook',
	severity: 'error',
	asks: 'What a database migration depends on is there, comes no later, and does not depend on it in turn.',
	why: 'A migration that runs before what it needs fails in the middle, with the database half changed.',
	bad: migrations('part-2', 'part-1'),
	good: migrations('', 'part-1'),
	*check(handbook) {
		const suggest = suggester();
		const { all, withdrawn, find } = databaseMigrations(handbook);
		const ids = [...new Set(all.map(({ fields }) => fields.id))];
		for (const { release, index, fields } of all) {
			for (const [place, id] of fields.dependsOn.entries()) {
				const at: Report['at'] = { field: ['migrations', index, 'dependsOn', place] };
				const needed = find(id);
				const gone = needed ? undefined : withdrawn.find((each) => each.fields.id === id);
				const other = needed ?? gone;
				const isLater = needed && isBefore(handbook, release, needed.release);
				if (other && (gone || isLater)) {
					const { version } = other.release.fields;
					yield {
						document: release,
						at,
						message: `Unexpected migration \`${id}\` of ${version}, ${gone ? 'which was withdrawn' : 'which comes later'}, expected one that ran before`,
						help: 'Move it to this release or an earlier one, or move this one behind it.',
						related: [
							{
								document: other.release,
								at: { field: ['migrations', other.index, 'id'] },
								message: `Comes with ${version}`,
							},
						],
					};
				}
				// one that is not known may be older than the handbook; one that is nearly known is misspelled
				const near = other ? undefined : suggest(id, ids, fields.id);
				if (!near || editDistance(near, id, 3) > 2) continue;
				yield {
					document: release,
					at,
					message: `Unexpected migration \`${id}\`, expected \`${near}\``,
					help: `Write \`${near}\`, or list \`${id}\` in the release that brings it.`,
				};
			}
		}
		const edges = new Map<string, string[]>(ids.map((id) => [id, []]));
		for (const { fields } of all) edges.get(fields.id)!.push(...fields.dependsOn);
		const cycle = smallestCircle(edges);
		if (!cycle) return;
		const [first, ...others] = cycle.slice(0, mostOfCircle).map((id) => find(id)!);
		yield {
			document: first!.release,
			at: { field: ['migrations', first!.index, 'dependsOn'] },
			message: `Unexpected circle ${inCircle(cycle)}, expected an order`,
			help: 'Decide which of them runs first, and take its dependency out.',
			related: others.map(({ release, index, fields }) => ({
				document: release,
				at: { field: ['migrations', index, 'dependsOn'] },
				message: `${fields.id} depends on the next`,
			})),
		};
	},
};
