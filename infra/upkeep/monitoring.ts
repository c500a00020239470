/** What the person on call looks at: one dashboard, and the alarms that belong to no single subsystem. */
import { Duration, Stack } from 'aws-cdk-lib';
import type { HttpApi, IHttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { DefaultDashboardFactory, MonitoringFacade } from 'cdk-monitoring-constructs';
import { Construct } from 'constructs';
import { views } from '../../domain/views.ts';
import { alarm } from '../pieces/alarm.ts';
import { type Deployment, namespaceOf } from '../pieces/function.ts';
import type { Storage } from '../storage.ts';

export interface MonitoringProps {
  readonly deployment: Deployment;
  readonly tables: Storage;
  readonly api: HttpApi;
}

const FIVE = { period: Duration.minutes(5) };

export class Monitoring extends Construct {
  private readonly props: MonitoringProps;

  constructor(scope: Construct, id: string, props: MonitoringProps) {
    super(scope, id);
    this.props = props;
    this.dashboard();
    this.api();
    this.throttles();
    this.rows();
  }

  /** Everything that the stack has when this is made, so it is made last. */
  private dashboard(): void {
    const { deployment, tables, api } = this.props;
    const name = `dealstream-${deployment.stage}`;
    const dashboardFactory = new DefaultDashboardFactory(this, 'Dashboards', { dashboardNamePrefix: name });
    const facade = new MonitoringFacade(this, name, { dashboardFactory, metricFactoryDefaults: { namespace: namespaceOf(deployment) } });
    const all = Stack.of(this).node.findAll();
    facade.addLargeHeader('Answers').monitorApiGatewayV2HttpApi({ api: api as IHttpApi });
    facade.addLargeHeader('Projecting');
    const lag = views.map(({ name: view }) => this.own('Lag', `project-${view}`, { statistic: 'p99', label: view }));
    const swept = ['StreamsBehind', 'StuckRows'].map((metric) => this.own(metric, 'sweep', { statistic: 'Maximum' }));
    facade.monitorCustom({
      humanReadableName: 'Rows',
      alarmFriendlyName: 'Rows',
      metricGroups: [
        { title: 'From commit to row, ms', metrics: lag },
        { title: 'Behind and stuck', metrics: swept },
      ],
    });
    facade.addLargeHeader('Queues');
    for (const queue of all.filter((one) => one instanceof sqs.Queue))
      facade.monitorSqsQueue({ queue, humanReadableName: queue.node.path });
    facade.addLargeHeader('Functions');
    for (const one of all.filter((each) => each instanceof lambda.Function)) facade.monitorLambdaFunction({ lambdaFunction: one });
    facade.addLargeHeader('Tables');
    for (const table of Object.values(tables.all)) facade.monitorDynamoTable({ table: table as ITable });
  }

  private own(metricName: string, service: string, more: { statistic: string; label?: string }): cloudwatch.Metric {
    const namespace = namespaceOf(this.props.deployment);
    return new cloudwatch.Metric({ namespace, metricName, dimensionsMap: { service }, ...FIVE, ...more });
  }

  private api(): void {
    const { api } = this.props;
    alarm(this, 'Errors', { runbook: 'api-errors', metric: api.metricServerError({ statistic: 'Sum', ...FIVE }), over: 5 });
    // A reading that waits for changes takes 20 s when there are none; half of all do not.
    alarm(this, 'Latency', { runbook: 'api-latency', metric: api.metricLatency({ statistic: 'p50', ...FIVE }), over: 2_000, periods: 3 });
  }

  private throttles(): void {
    const functions = Stack.of(this)
      .node.findAll()
      .filter((one) => one instanceof lambda.Function);
    for (const one of functions) {
      alarm(one, 'Throttled', { runbook: 'throttled', metric: one.metricThrottles({ statistic: 'Sum', ...FIVE }), over: 0, periods: 2 });
    }
    for (const [name, table] of Object.entries(this.props.tables.all)) {
      for (const kind of ['ReadThrottleEvents', 'WriteThrottleEvents']) {
        alarm(this, `${name}-${kind}`, {
          runbook: 'throttled',
          metric: table.metric(kind, { statistic: 'Sum', ...FIVE }),
          over: 0,
          periods: 2,
        });
      }
    }
  }

  private rows(): void {
    alarm(this, 'Stuck', { runbook: 'stuck-rows', metric: this.own('StuckRows', 'sweep', { statistic: 'Maximum' }), over: 0 });
    // What is behind once was lost and rung; what stays behind is not mended by ringing.
    alarm(this, 'Behind', {
      runbook: 'rows-behind',
      metric: this.own('StreamsBehind', 'sweep', { statistic: 'Minimum' }),
      over: 0,
      periods: 6,
    });
  }
}
