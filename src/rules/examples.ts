/** The day on which examples are looked at, in milliseconds since 1970. */
export const exampleDay = Date.UTC(2026, 10, 21, 12);

/** The documents that many examples need. Each passes every rule as it is; an example adds what it is about. */

/** A release that is out. `fields` are further lines of its front matter. */
export const releaseText = (fields = '', status = 'released'): string =>
	`---\ntitle: 2.4.0\nversion: 2.4.0\ntype: hotfix\nstatus: ${status}\nrollbackPlan: 2.4.0\n${fields}---\n\n## Summary\n\nA.\n\n## Cause\n\nB.\n\n## Fix\n\nC.\n`;

/** The plan that undoes it. */
export const planText = ({ fields = '', steps = 'C.', validate = 'D.', communicate = 'E.' } = {}): string =>
	`---\ntitle: Roll back\nrelease: 2.4.0\ngranularity: service\n${fields}---\n\n## Decide\n\nA.\n\n## Before you start\n\nB.\n\n## Steps\n\n${steps}\n\n## Validate\n\n${validate}\n\n## Communicate\n\n${communicate}\n`;

/** A step that says who does it and what one sees. */
export const stepText = (props: string): string =>
	`<Step ${props}>\n  Deploy the old image.\n\n  <Expect>The health endpoint says 2.3.1.</Expect>\n</Step>`;

/** The fields of a plan whose one component goes back as far as its artifact is known. */
export const bundleText = `window:\n  closedBy: The release after it\ncomponents:\n  - service: payments\n    method: redeploy\n    target: registry.example/payments:2.3.1\n    digest: sha256:${'0123456789abcdef'.repeat(4)}\nvalidation:\n  - check: Payment success rate\n    kind: stability\n    minimum: 99.8 % over 15 minutes\n`;

export const noticeText =
	'---\ntitle: Rollback notice\nmoment: rollback\nto: customers\nchannels: [email]\nsender: communications-lead\n---\n\nWe have gone back to the version before.\n';

export const serviceText = (title: string, fields = ''): string => `---\ntitle: ${title}\n${fields}---\n\nA.\n`;

/** A release of payments, and a plan with its bundle, to which an example adds fields. */
export const rollbackExample = (plan: string, release = '') => ({
	'services/payments.mdx': serviceText('Payments'),
	'communications/rollback-notice.mdx': noticeText,
	'releases/2.4.0.mdx': releaseText(`services: [payments]\n${release}`),
	'rollback-plans/2.4.0.mdx': plan,
});

/** A runbook of an alert. */
export const alertText = ({ fields = '', diagnosis = 'Run `df`.', mitigation = 'Delete old logs.' } = {}): string =>
	`---\ntitle: Disk full\ntype: alert\n${fields}---\n\n## Meaning\n\nA disk is full.\n\n## Impact\n\nNothing is written.\n\n## Diagnosis\n\n${diagnosis}\n\n## Mitigation\n\n${mitigation}\n`;

/** A team with the roles named. */
export const teamText = (roles: string[], fields = ''): string =>
	`---\ntitle: Checkout\nmembers:\n${roles.map((role) => `  - role: ${role}\n    contact: 'pager: ${role}'\n`).join('')}${fields}---\n\nLooks after payments.\n`;

/** A message of an incident that holds what such a message has to. */
export const incidentMessageText = (fields = '', more = ''): string =>
	`---\ntitle: We are looking into it\nmoment: incident-investigating\nto: customers\nchannels: [email]\nsubject: "{incident.title}"\n${fields}variables:\n${['status', 'lastUpdate', 'nextUpdate', 'actions'].map((name) => `  - name: incident.${name}\n`).join('')}---\n\n- {incident.status}: {incident.impact}\n- Since {incident.started}; said at {incident.lastUpdate}, next at {incident.nextUpdate}\n- What we do: {incident.actions}\n${more}`;

/** An incident that is over. */
export const incidentText = ({
	fields = '',
	started = '2026-11-17T22:00:00Z',
	resolved = '2026-11-17T23:00:00Z',
	severity = 3,
	updates = '',
	cause = 'C.',
} = {}): string =>
	`---\ntitle: Payments fail\nseverity: ${severity}\nimpact: minor\nstarted: ${started}\nresolved: ${resolved}\n${fields}---\n\n${updates}## Summary\n\nA.\n\n## Timeline\n\nB.\n\n## Cause\n\n${cause}\n\n## What we do about it\n\nD.\n`;

/** What was told during an incident. */
export const updateText = (at: string, status: string, text = 'Payments fail.'): string =>
	`<Update at="${at}" status="${status}">${text}</Update>\n\n`;

/** A retrospective; `fields` say of what. */
export const retrospectiveText = (fields: string, better = 'B.'): string =>
	`---\ntitle: Looking back\n${fields}---\n\n## What went well\n\nA.\n\n## What could be improved\n\n${better}\n\n## What surprised us\n\nC.\n\n## What we do differently\n\nD.\n`;

export const exerciseText = (fields: string): string =>
	`---\ntitle: Around a table\ntype: tabletop\n${fields}---\n\n## What we tried\n\nA.\n\n## What we found\n\nB.\n`;

export const flagText = (fields: string): string =>
	`---\ntitle: New checkout\ntype: release\n${fields}---\n\nShows the new checkout.\n`;

/** Two environments, on whose way to production a flag goes. */
export const environmentTexts = {
	'environments/staging.mdx': '---\ntitle: Staging\norder: 1\npromotesTo: production\n---\n\nA.\n',
	'environments/production.mdx': '---\ntitle: Production\norder: 2\n---\n\nA.\n',
};
