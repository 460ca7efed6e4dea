import { componentNamed } from '../../schemas/components/index.ts';
import { kindNamed } from '../../schemas/index.ts';
import type { Document } from './document.ts';
import { metaOfProp, walkFields } from './field-walk.ts';
import type { FieldPath } from './front-matter.ts';
import type { Handbook, Shaped } from './handbook.ts';
import type { JsxElement } from './syntax-tree.ts';

/** That a document counts on somebody: in a field, or in the prop of a component. */
export interface Named {
	/** `checkout/on-call`, or a role alone. */
	name: string;
	by: { field: FieldPath } | { component: JsxElement; prop: string };
}

/** Everybody whom a document names, in the order in which they stand. */
export function peopleIn(document: Document): Named[] {
	const found: Named[] = [];
	walkFields(kindNamed(document.kind)!.schema, document.frontMatter.data, ({ person }, name, field) => {
		if (person) found.push({ name, by: { field } });
	});
	for (const { node } of document.outline.components) {
		const component = node.name ? componentNamed(node.name) : undefined;
		if (!component) continue;
		for (const { name: prop, value } of node.attributes) {
			const person = metaOfProp(component, prop)?.person;
			if (person && typeof value === 'string') found.push({ name: value, by: { component: node, prop: prop! } });
		}
	}
	return found;
}

type Member = Shaped<'team'>['fields']['members'][number];

/** The seat that a team and role name, as far as it is there. */
export function seatNamed(handbook: Handbook, name: string): { team: Shaped<'team'>; member: Member } | undefined {
	const [id, role] = name.split('/');
	const team = handbook.get('team', id);
	const member = team?.fields.members.find((each) => each.role === role);
	return team && member ? { team, member } : undefined;
}
