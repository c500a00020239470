/** Clients for Python. Each parses an answer by its model and writes it again: it has to be the same, instants however they are written, null or left out. */
import { type Generator, jar, python, run, write } from './tool.ts';

/** `parsed(schema, body)` is what each generator's own lines define. */
const TRY = `
import json, re
from datetime import datetime
def plain(value):
    if isinstance(value, dict): return {k: plain(v) for k, v in value.items() if v is not None}
    if isinstance(value, list): return [plain(v) for v in value]
    if isinstance(value, str) and re.match('^[0-9]{4}-[0-9]{2}-[0-9]{2}T', value): return datetime.fromisoformat(value.replace('Z', '+00:00')).timestamp()
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value
for one in json.load(open('answers.json')):
    try:
        again = parsed(one)
        same = json.dumps(plain(again), sort_keys=True) == json.dumps(plain(one['body']), sort_keys=True)
        print(one['operation'], 'ok' if same else 'is another when it is written again', sep='\\t')
    except Exception as error:
        print(one['operation'], type(error).__name__ + ' ' + str(error)[:200].replace('\\n', ' '), sep='\\t')
`;

const openapiPythonClient: Generator = {
  name: 'openapi-python-client',
  needs: ['python3'],
  run: (folder) => {
    const own = python(folder, 'openapi-python-client', 'httpx', 'attrs', 'python-dateutil');
    run(
      folder,
      'env',
      `PATH=${folder}/venv/bin:${process.env.PATH}`,
      'openapi-python-client',
      'generate',
      '--path',
      'openapi.json',
      '--output-path',
      'client',
    );
    write(
      folder,
      'try.py',
      `
import glob, importlib, re, sys, httpx
sys.path.insert(0, 'client')
from dealstream_client import Client
def module(operation):
    name = re.sub('([A-Z])', lambda m: '_' + m[1].lower(), operation)
    found = glob.glob('client/dealstream_client/api/*/' + name + '.py')[0]
    return importlib.import_module(found.replace('client/', '', 1).replace('/', '.')[:-3])
def parsed(one):
    return module(one['operation'])._parse_response(client=Client(base_url='http://x'), response=httpx.Response(200, json=one['body'])).to_dict()
${TRY}`,
    );
    return run(folder, own, 'try.py');
  },
};

const openapiGeneratorPython: Generator = {
  name: 'openapi-generator python',
  needs: ['python3', 'java', 'curl'],
  run: (folder) => {
    const own = python(folder, 'pydantic', 'python-dateutil', 'urllib3', 'typing-extensions', 'lazy-imports');
    run(
      folder,
      'java',
      '-jar',
      jar(folder),
      'generate',
      '-i',
      'openapi.json',
      '-g',
      'python',
      '-o',
      'client',
      '--additional-properties=packageName=dealstream',
    );
    write(
      folder,
      'try.py',
      `
import sys, json
sys.path.insert(0, 'client')
import dealstream
def parsed(one):
    return json.loads(getattr(dealstream, one['schema']).from_json(json.dumps(one['body'])).to_json())
${TRY}`,
    );
    return run(folder, own, 'try.py');
  },
};

export const pythonGenerators = [openapiPythonClient, openapiGeneratorPython];
