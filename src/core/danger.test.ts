import { expect, test } from 'vitest';
import { dangerIn } from './danger.ts';

test.each([
	'rm -rf /var/lib/data',
	'sudo rm -r -f build',
	'psql -c "DROP TABLE refunds"',
	'DELETE FROM refunds;',
	'kubectl -n payments delete deployment payments',
	'kubectl delete pods --all -n payments',
	'kubectl drain node-7 --ignore-daemonsets',
	'kubectl scale deploy/orders --replicas=0',
	'terraform -chdir=live destroy',
	'git push origin main --force',
	'oc delete -n "$NS" pvc "$PVC"',
	'kubectl delete --cascade=orphan sts/store',
	'dd if=image.iso of=/dev/sda',
	'  sudo reboot',
])('%s can do damage', (line) => expect(dangerIn(line)).toBeDefined());

test.each([
	'rm old.log',
	'# never run rm -rf here',
	'-- DROP TABLE refunds',
	'kubectl delete pod payments-7c9 -n payments',
	'kubectl delete deploy/x --dry-run=client',
	'DELETE FROM refunds WHERE id = 4;',
	'DELETE FROM refunds',
	'git push origin main --force-with-lease',
	'pgbackrest --stanza=payments-db --type=diff backup',
	'kubectl get pods # then drain or delete a node',
	'oc delete -n $NAMESPACE <virt-controller>',
	'dd if=/dev/zero of=/dev/null bs=1c &',
	'grep truncated app.log',
	'kubectl rollout restart deployment/payments',
])('%s can not, as far as anybody knows', (line) => expect(dangerIn(line)).toBeUndefined());
