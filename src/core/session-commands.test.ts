import { expect, test } from 'vitest';
import { typedIn } from './session-commands.ts';

test('of a session the commands alone are typed', () => {
	const session = '$ kubectl get pods\nNAME   READY\nweb-0  1/1\n$ kubectl logs \\\n>   web-0\nstarted\n';
	expect(typedIn('console', session)).toBe('kubectl get pods\nkubectl logs \\\n  web-0');
	expect(typedIn('', session)).toBe('kubectl get pods\nkubectl logs \\\n  web-0');
	expect(typedIn('shell', 'deploy@web-1:~$ uptime\n 3:12 up\n[root@db ~]# df -h\n')).toBe('uptime\ndf -h');
	expect(typedIn('powershell', 'PS C:\\work> Get-Service\nRunning\n')).toBe('Get-Service');
});

test("a # is root's prompt only in a session that has no other", () => {
	expect(typedIn('console', '# systemctl restart web\n# df -h\n/dev/sda1 91%')).toBe('systemctl restart web\ndf -h');
	expect(typedIn('console', '# first look\n$ df -h')).toBe('df -h');
	expect(typedIn('sh', '# first look\ndf -h\n')).toBe('# first look\ndf -h');
	expect(typedIn('console', 'oc get pods\n# then\noc logs web')).toBe('oc get pods\n# then\noc logs web');
});

test('what is no session stays as it is', () => {
	for (const [language, code] of [
		['sh', 'echo $HOME\ncat > file <<EOF\n> quoted\nEOF'],
		['sh', 'echo a\n$ b'],
		['sql', 'SELECT 1\n  > 2'],
		['yaml', '# a remark\na: b'],
		['console', ''],
	] as const)
		expect(typedIn(language, `${code}\n`)).toBe(code);
});
