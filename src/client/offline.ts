import { sayCopy } from './copy-notice.ts';

const base = document.documentElement.dataset.base ?? '/';
const choice = 'rollbook-offline';

/** Whether this device takes copies at all: the site does, the browser can, and the reader did not switch it off. */
export const canKeep = (): boolean =>
	'offline' in document.documentElement.dataset && window.isSecureContext && 'serviceWorker' in navigator;

export function isSwitchedOff(): boolean {
	try {
		return localStorage.getItem(choice) === 'off';
	} catch {
		return false;
	}
}

export async function switchOn(): Promise<ServiceWorkerRegistration> {
	try {
		localStorage.removeItem(choice);
	} catch {
		// storage is off: so it holds for this page
	}
	return navigator.serviceWorker.register(`${base}sw.js`, { scope: base, updateViaCache: 'none' });
}

/** Takes back every copy, and does not make new ones on this device. */
export async function switchOff(): Promise<void> {
	try {
		localStorage.setItem(choice, 'off');
	} catch {
		// storage is off: there is nothing to remember it by
	}
	await takeBack();
}

async function takeBack(): Promise<void> {
	const registration = await navigator.serviceWorker.getRegistration(base);
	if (registration && new URL(registration.scope).pathname === base) await registration.unregister();
	for (const name of await caches.keys()) if (name.startsWith(`rollbook ${base} `)) await caches.delete(name);
}

/** Asks the worker for something; calls back with each thing that it says. */
export async function askWorker(question: object, hear: (said: Record<string, unknown>) => void): Promise<void> {
	const { active } = await navigator.serviceWorker.ready;
	const { port1, port2 } = new MessageChannel();
	port1.onmessage = ({ data }) => hear(data);
	active?.postMessage(question, [port2]);
}

async function start(): Promise<void> {
	if (!canKeep() || isSwitchedOff()) {
		if (window.isSecureContext && 'serviceWorker' in navigator) await takeBack();
		return;
	}
	const { controller } = navigator.serviceWorker;
	await switchOn();
	// the first page was there before the worker: it is shown without a network too
	if (!controller) await askWorker({ ask: 'remember', url: location.href }, () => undefined);
}

sayCopy();
// the page itself comes first; in a page while one writes there is no worker
if (!import.meta.hot) {
	const startSoon = (): void => {
		setTimeout(() => start().catch(() => undefined), 500);
	};
	if (document.readyState === 'complete') startSoon();
	else addEventListener('load', startSoon);
}
