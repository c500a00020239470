/** Structured logs. No body, key or secret is ever given to it. */
import { Logger } from '@aws-lambda-powertools/logger';

export const logger = new Logger({ serviceName: 'dealstream' });
