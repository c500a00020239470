/** For other CDK apps, of this or another account: a rule of one's own on Dealstream's bus, with a pattern and a target. The bus must admit the account
 * (context `consumers` of its deployment). */
import * as events from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import { BUS_SOURCE, DETAIL } from '../../functions/ports/names.ts';

export interface ValuationChangesProps {
  /** Of the bus `dealstream-<stage>`; its stack prints it. */
  readonly busArn: string;
  readonly target: events.IRuleTarget;
  /** Each narrows; all changes of current valuations unless told. */
  readonly organizations?: string[];
  readonly countries?: string[];
  readonly sectors?: string[];
  readonly directions?: ('up' | 'down' | 'flat' | 'first' | 'unclear')[];
  readonly milestones?: ('unicorn' | 'decacorn' | 'hectocorn')[];
  /** Up or down, in percent: all of the change lies at or beyond it. */
  readonly minChangePercent?: number;
  /** Also what corrects only an older point of a timeline. */
  readonly corrections?: boolean;
}

export class ValuationChanges extends Construct {
  readonly rule: events.Rule;

  constructor(scope: Construct, id: string, props: ValuationChangesProps) {
    super(scope, id);
    const { organizations, countries, sectors, directions, milestones, minChangePercent: least } = props;
    const detail = {
      ...(organizations && { organization: organizations }),
      ...(countries && { country: countries }),
      ...(sectors && { sector: sectors }),
      ...(directions && { direction: directions }),
      ...(milestones && { milestones }),
      ...(least !== undefined && {
        $or: [{ changePercent: { low: [{ numeric: ['>=', least] }] } }, { changePercent: { high: [{ numeric: ['<=', -least] }] } }],
      }),
    };
    this.rule = new events.Rule(this, 'Rule', {
      eventPattern: {
        source: [BUS_SOURCE],
        detailType: props.corrections ? [DETAIL.valuationChanged, DETAIL.valuationCorrected] : [DETAIL.valuationChanged],
        ...(Object.keys(detail).length > 0 && { detail }),
      },
      targets: [props.target],
    });
    // By its ARN: a bus of another account has a name that means nothing here.
    (this.rule.node.defaultChild as events.CfnRule).eventBusName = props.busArn;
  }
}
