import { h } from 'hastscript';
import { addressOf } from '../../core/address.ts';
import { stepAnchor } from '../../core/anchors.ts';
import type { Document } from '../../core/document.ts';
import { inWords } from '../../core/duration.ts';
import { durationMs } from '../../core/instant.ts';
import { numberOf, stepsOf } from '../../core/steps.ts';
import { titleNamed } from '../../core/title-named.ts';
import { rootOf } from '../context.ts';
import { marked } from '../marked.ts';
import type { Render } from './index.ts';
import { personLink } from './person-link.ts';

/** One thing to do: who, how long, what, and what one expects to see. */
export const step: Render<'Step'> = ({ id, title, service, owner, takes, danger, undoes }, children, context, node) => {
	const { handbook, document } = context;
	const facts = [
		...(service
			? [
					h(
						'li.step-service',
						handbook.find('service', service)
							? h(
									'a',
									{ href: `${rootOf(context)}${addressOf({ kind: 'service', id: service })}` },
									titleNamed(handbook, 'service', service),
								)
							: service,
					),
				]
			: []),
		...(owner ? [h('li.step-owner', personLink(owner, context))] : []),
		...(takes ? [h('li.step-takes', `takes ${inWords(takes)}`)] : []),
		...(undoes
			? [h('li.step-undoes', ['undoes ', h('a', { href: `#${stepAnchor(undoes)}` }, stepTitle(document, undoes))])]
			: []),
	];
	const box = takes ? durationMs(takes) : undefined;
	const data = { dataStep: id, dataDanger: danger ? '' : undefined, dataTakes: box ? box / 1000 : undefined };
	return h('section.step', { id: id ? stepAnchor(id) : undefined, ...data }, [
		h('header.step-head', [
			h('span.step-number', String(numberOf(document, node) ?? '')),
			title ? h('p.step-title', marked(title)) : [],
			danger ? h('p.step-danger', 'Dangerous') : [],
			facts.length ? h('ul.step-facts', facts) : [],
		]),
		h('div.step-body', children),
	]);
};

/** What readers call a step of the same document; its id where it has no title. */
const stepTitle = (document: Document, id: string): string =>
	stepsOf(document).find(({ props }) => props.id === id)?.props.title ?? id;
