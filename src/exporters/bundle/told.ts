import { inWords } from '../../core/duration.ts';
import type { Handbook } from '../../core/handbook.ts';
import { momentAt } from '../../core/moment.ts';
import { windowEnd } from '../../core/rollback-window.ts';
import { thresholdInWords } from '../../core/threshold.ts';
import type { WayBack } from '../../core/way-back.ts';

/** The lines that stand above the steps of a plan, in its page, its Markdown and its checklist. */
export interface Told {
	/** Until when going back is possible. */
	window: string[];
	/** What is seen, and what is done then. */
	triggers: string[];
	/** What is lost, and what stays. */
	costs: string[];
	/** What goes back, one after the other. */
	order: string[];
	/** What has to hold afterwards. */
	validation: string[];
}

const thens = { rollback: 'roll back', 'forward-fix': 'fix forward', 'flag-off': 'turn off' };

export function toldOf(handbook: Handbook, { plan, order, stuck, kept, barriers }: WayBack): Told {
	const { fields } = plan;
	const end = windowEnd(handbook, plan);
	const targetOf = (service: string): string => {
		const component = fields.components.find((each) => each.service === service);
		return component?.target ? ` to ${component.target}${component.digest ? ` (${component.digest})` : ''}` : '';
	};
	return {
		window: [
			...(end === undefined ? [] : [`Going back is possible until ${momentAt(end, handbook.config.timeZone).words}.`]),
			...(end === undefined && fields.window?.for
				? [`Going back is possible for ${inWords(fields.window.for)} after the deployment.`]
				: []),
			...(fields.window?.closedBy ? [`Closed by: ${fields.window.closedBy}.`] : []),
			...barriers.map(({ state, by, past }) =>
				state === 'closed'
					? `There is no way back since ${by.release.fields.version}: ${by.fields.id} took away what the code before ${past.fields.id} reads.`
					: state === 'undo-first'
						? `Undo ${by.release.fields.version} first: ${by.fields.id} is built on ${past.fields.id}.`
						: by.fields.phase === 'contract'
							? `${by.release.fields.version} will close it for good: ${by.fields.id} takes away what the code before reads.`
							: `Once ${by.release.fields.version} is out, undo it first: ${by.fields.id} is built on ${past.fields.id}.`,
			),
		],
		triggers: fields.triggers.map(
			({ signal, comparison, threshold, for: during, then, flag, severity }) =>
				`${signal} ${thresholdInWords(threshold, comparison)}${during ? ` for ${inWords(during)}` : ''}: ${thens[then]}${then === 'flag-off' ? ` ${flag ?? 'the flag'}` : ''} (${severity})`,
		),
		costs: [
			...stuck.map(({ service, users, undermined }) => {
				const note = fields.components.find((each) => each.service === service)?.note;
				return `${service} cannot go back.${note ? ` ${note}` : ' Fix it forward, or turn its flag off.'}${users.length ? ` Need it, and meet its new version: ${users.join(', ')}.` : ''}${undermined.length ? ` It needs ${undermined.join(', ')}: see that it runs with the old version first.` : ''}`;
			}),
			...kept.map(
				({ id, store, fallback }) =>
					`${store} stays as ${id} left it.${fallback ? ` Instead: ${fallback}` : ' Fix forward.'}`,
			),
			...fields.data.map(
				({ migration, dataLoss, method }) =>
					`${migration}: data lost: ${dataLoss} (${method === 'none' ? 'it stays' : method})`,
			),
		],
		order: order.steps.map((step) => step.map((service) => service + targetOf(service)).join(', together with ')),
		validation: fields.validation.map(
			({ check, minimum, owner }) => `${check}: ${minimum}${owner ? ` (${owner})` : ''}`,
		),
	};
}
