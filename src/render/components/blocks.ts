import { h } from 'hastscript';
import { marked } from '../marked.ts';
import type { Render } from './index.ts';

export const expect: Render<'Expect'> = (_, children) => h('div.expect', [h('p.label', 'Expect'), ...children]);

export const ifNot: Render<'IfNot'> = (_, children) => h('div.if-not', [h('p.label', 'If not'), ...children]);

const calloutTitles = { note: 'Note', tip: 'Tip', warning: 'Warning', danger: 'Danger' } as const;

export const callout: Render<'Callout'> = ({ type, title }, children) =>
	h('aside.callout', { class: `callout-${type}`, ariaLabel: title ?? calloutTitles[type] }, [
		h('p.callout-title', marked(title ?? calloutTitles[type])),
		...children,
	]);

export const tabs: Render<'Tabs'> = (_, children) => h('rb-tabs.tabs', children);

export const tab: Render<'Tab'> = ({ title }, children) =>
	h('section.tab', { dataTitle: title, ariaLabel: title }, [h('p.tab-title', title), ...children]);

export const details: Render<'Details'> = ({ summary }, children) =>
	h('details.details', [h('summary', marked(summary)), ...children]);

const readers = { public: 'For everyone', support: 'For support', internal: 'For the team' } as const;

export const audience: Render<'Audience'> = ({ only }, children) =>
	h('div.audience', { dataOnly: only }, [h('p.label', readers[only]), ...children]);

export const message: Render<'Message'> = ({ channel }, children) =>
	h('section.message', { dataChannel: channel, ariaLabel: `Message for ${channel}` }, [
		h('p.label', channel),
		...children,
	]);
