import { text } from './scalar.ts';

/** Of an alert: it is a part of an address, and no disk takes a name of more than 255 bytes. */
export const longestAlertName = 200;

/** The name of an alert, as it is typed. */
export const alertName = (description: string) =>
	text(description, 'PaymentsErrorBudgetBurn').max(longestAlertName, `Expected at most ${longestAlertName} characters`);
