// Checks the alert rules and runs their tests with promtool, which comes with Prometheus. Without it this fails and says
// how to get it: rules that nobody tries are worth nothing.
import { spawnSync } from 'node:child_process';

const CHECKS = [
  ['check', 'config', '--syntax-only', 'ops/prometheus/prometheus.yml'],
  ['check', 'rules', 'ops/prometheus/alerts.yml'],
  ['test', 'rules', 'ops/prometheus/alerts.test.yml'],
];

for (const parameters of CHECKS) {
  const { error, status } = spawnSync('promtool', parameters, { stdio: 'inherit' });
  if (error) {
    console.error(
      'promtool is not here, so the alert rules are not tried. Install it: apt-get install prometheus (Debian, Ubuntu), ' +
        'brew install prometheus, or the archive of https://prometheus.io/download.',
    );
  }
  if (error || status !== 0) process.exit(1);
}
