import { compareText } from '../core/finding.ts';
import type { Shaped } from '../core/handbook.ts';
import { perHandbook } from '../core/memo.ts';
import { isPageFile } from '../core/own-addresses.ts';
import { siteHref } from './links.ts';

export interface Alert {
	name: string;
	/** The runbooks that it leads to; one, if the handbook is right. */
	runbooks: Shaped<'runbook'>[];
	/** The services that say that they can raise it. */
	services: Shaped<'service'>[];
}

/** Every alert that a runbook or a service names, A to Z. */
export const alertsOf = perHandbook('alerts', (handbook): Alert[] => {
	const alerts = new Map<string, Alert>();
	const seatOf = (name: string): Alert => {
		let alert = alerts.get(name);
		if (!alert) {
			alert = { name, runbooks: [], services: [] };
			alerts.set(name, alert);
		}
		return alert;
	};
	for (const runbook of handbook.all('runbook'))
		for (const name of new Set(runbook.fields.alerts)) seatOf(name).runbooks.push(runbook);
	for (const service of handbook.all('service'))
		for (const name of new Set(service.fields.alerts)) seatOf(name).services.push(service);
	return [...alerts.values()].sort(
		(a, b) => compareText(a.name.toLowerCase(), b.name.toLowerCase()) || compareText(a.name, b.name),
	);
});

/** A name that can be an address. Others are listed, but have no page of their own. */
const addressable = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
export const hasAlertPage = ({ name }: Alert): boolean => addressable.test(name) && !isPageFile(name);
export const alertHref = (name: string): string => siteHref(`alerts/${name}/`);
