/** The AsyncAPI document: what is heard on the bus, and what webhooks bring. From the same schemas as everything else. */
import * as z from 'zod';
import { delivery, notices } from './answers/notices.ts';
import { partsOf, type Schema, simplify } from './terms/plain.ts';

type Json = Record<string, unknown>;

/** What is said beside a reference is not read in AsyncAPI: it stands around it. */
const around = (schema: Schema): void => {
  for (const [, part] of partsOf(schema)) around(part);
  const { $ref, ...said } = schema;
  if (!$ref || Object.keys(said).length === 0) return;
  delete schema.$ref;
  schema.allOf = [{ $ref }];
};

/** JSON Schemas of several, with what they share as `#/components/schemas/<id>`. */
const schemasOf = (named: Record<string, z.ZodType>): Json => {
  const all: Json = {};
  for (const [id, schema] of Object.entries(named)) {
    const { $schema: _dialect, $defs = {}, ...body } = z.toJSONSchema(schema, { io: 'output' });
    const plain = JSON.parse(JSON.stringify({ [id]: body, ...$defs }).replaceAll('"#/$defs/', '"#/components/schemas/'));
    for (const schema of Object.values<Schema>(plain)) {
      simplify(schema);
      around(schema);
    }
    Object.assign(all, plain);
  }
  return all;
};

const SENT = ['ValuationChanged', 'ValuationCorrected'] as const;

const message = (name: string, schema: string, more: Json = {}): Json => ({
  name,
  title: name,
  contentType: 'application/json',
  payload: { $ref: `#/components/schemas/${schema}` },
  ...more,
});

/** The headers of a delivery. */
const HEADERS = {
  type: 'object',
  required: ['webhook-id', 'webhook-timestamp', 'webhook-signature'],
  properties: {
    'webhook-id': { type: 'string', description: 'The same on every try.' },
    'webhook-timestamp': { type: 'string', description: 'Seconds since 1970.' },
    'webhook-signature': { type: 'string', description: 'One or more of v1,<base64>, separated by spaces: Standard Webhooks.' },
  },
};

const SECURITY_SCHEMES = {
  iam: { type: 'apiKey', in: 'user', description: 'AWS IAM: rules of the bus, in this account or one that may put rules there.' },
  signature: {
    type: 'httpApiKey',
    in: 'header',
    name: 'webhook-signature',
    description: 'HMAC-SHA256 with the secret of the subscription.',
  },
};

export const asyncApi = (version: string) => {
  const bodies = Object.fromEntries(SENT.map((name) => [`${name}Delivery`, delivery(name, notices[name])]));
  const schemas = schemasOf({ ...notices, ...bodies });
  const onBus = Object.keys(notices);
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Dealstream notices',
      version,
      description: 'What other services hear: at least once, in any order. Ids and versions let a consumer drop repeats and see gaps.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    defaultContentType: 'application/json',
    channels: {
      bus: {
        address: 'dealstream',
        description: 'An EventBridge bus. `source` is dealstream, `detail-type` the name of the message, `detail` the payload.',
        messages: Object.fromEntries(onBus.map((name) => [name, { $ref: `#/components/messages/${name}` }])),
      },
      webhook: {
        address: '{url}',
        parameters: { url: { description: 'Where the subscription wants to be told.' } },
        description: 'The URL of a subscription, by POST. Any 2xx within 10 s is success, 410 ends the subscription.',
        messages: Object.fromEntries(SENT.map((name) => [name, { $ref: `#/components/messages/${name}Delivery` }])),
      },
    },
    operations: {
      publish: { action: 'send', channel: { $ref: '#/channels/bus' }, security: [{ $ref: '#/components/securitySchemes/iam' }] },
      deliver: { action: 'send', channel: { $ref: '#/channels/webhook' }, security: [{ $ref: '#/components/securitySchemes/signature' }] },
    },
    components: {
      messages: {
        ...Object.fromEntries(onBus.map((name) => [name, message(name, name)])),
        ...Object.fromEntries(SENT.map((name) => [`${name}Delivery`, message(name, `${name}Delivery`, { headers: HEADERS })])),
      },
      securitySchemes: SECURITY_SCHEMES,
      schemas,
    },
  };
};
