import { plansInForce } from '../core/rollback-window.ts';
import type { HandbookRule } from '../core/rule.ts';
import { bundleText, planText, rollbackExample, stepText } from './examples.ts';

const plan = (communications: string) =>
	planText({
		fields: `${bundleText}${communications}`,
		steps: stepText('service="payments" owner="on-call"'),
	});

export const communicationReady: HandbookRule = {
	id: 'communication-ready',
	group: 'rollback',
	scope: 'handbook',
	severity: 'warning',
	severityFor: ({ size, risk }) => (size === 'solo' || risk === 'low' ? 'off' : 'warning'),
	asks: 'A rollback plan names the messages that go with it, and each of them has a sender and a channel.',
	why: 'Words that are looked for during a rollback come late, and wrong.',
	bad: rollbackExample(plan('')),
	good: rollbackExample(plan('communications: [rollback-notice]\n')),
	*check(handbook, { clock }) {
		for (const { plan } of plansInForce(handbook, clock)) {
			const { communications, components } = plan.fields;
			const linked = handbook.references(plan).some(({ to }) => to.kind === 'communication');
			if (components.length > 0 && !linked) {
				const ready = handbook.all('communication').find(({ fields }) => fields.moment === 'rollback');
				yield {
					document: plan,
					at: plan.outline.headings.find(({ depth, text }) => depth === 2 && /^communicat/i.test(text))?.node ?? {
						field: ['title'],
					},
					message: 'Missing message, expected a template that is ready to be sent',
					help: ready
						? `Write \`communications: [${ready.id}]\`, or link to the template that is sent.`
						: 'Run `rollbook new communication rollback-notice`, and write `communications: [rollback-notice]` here.',
				};
			}
			for (const [index, id] of communications.entries()) {
				const template = handbook.get('communication', id);
				if (!template) continue;
				const lacks = [template.fields.sender ? '' : 'sender', template.fields.channels.length ? '' : 'channels'];
				const missing = lacks.filter(Boolean);
				if (missing.length === 0) continue;
				yield {
					document: plan,
					at: { field: ['communications', index] },
					message: `Missing ${missing.join(' and ')} of message \`${id}\`, expected who sends it where`,
					help: `Write \`${missing.join('` and `')}\` into ${template.file}.`,
					related: [{ document: template, at: { field: ['moment'], part: 'key' }, message: 'The template' }],
				};
			}
		}
	},
};
