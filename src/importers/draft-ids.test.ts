import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idForm } from '../core/address.ts';
import { idsFor, kebabCase } from './draft-ids.ts';

test.each([
	['KubePodCrashLooping', 'kube-pod-crash-looping'],
	['KubeAPIErrorBudgetBurn', 'kube-api-error-budget-burn'],
	['NodeRAIDDegraded', 'node-raid-degraded'],
	['CPUThrottlingHigh', 'cpu-throttling-high'],
	['etcdMembersDown', 'etcd-members-down'],
	['VMsDown', 'vms-down'],
	['gitlab.com_is down', 'gitlab.com-is-down'],
	['Über-Größe', 'uber-grosse'],
])('%s -> %s', (name, id) => {
	expect(kebabCase(name)).toBe(id);
});

test('files of one name get their folders before them; an index has the name of its folder', () => {
	expect(
		idsFor(['a/Down.md', 'b/down.html.md', 'b/Up.md', 'b/README.md', 'README.md', 'x/y.md', 'x/Y.md', '運用.md']),
	).toEqual(['a-down', 'b-down', 'up', 'b', 'readme', 'x-y-2', 'x-y', 'document']);
});

test('ids are always ids, and each there once', () => {
	const part = fc.oneof(
		fc.constantFrom('a', 'A', 'b', 'a-b', 'README.md', 'index.md', 'a.md', 'A.md', 'a_b.md', '..md', '-.md', 'a-2.md'),
		fc.string({ maxLength: 4 }),
	);
	fc.assert(
		fc.property(
			fc.uniqueArray(
				fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/')),
				{ maxLength: 12 },
			),
			(paths) => {
				const ids = idsFor(paths);
				expect(ids.filter((id) => !idForm.test(id))).toEqual([]);
				expect(new Set(ids.map((id) => id.toLowerCase())).size).toBe(paths.length);
			},
		),
	);
});
