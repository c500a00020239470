/** Clients for Go and Java. Each reads an answer into its model, refusing members that it does not know, and writes it again: it has to be the same. */
import { mkdirSync } from 'node:fs';
import type { Answered } from './asked.ts';
import { type Generator, jar, run, write } from './tool.ts';

/** What is the same for every document. */
const GO = `// Instants however they are written, null or left out.
func plain(value any) any {
	switch v := value.(type) {
	case map[string]any:
		for key, one := range v {
			if one == nil {
				delete(v, key)
			} else {
				v[key] = plain(one)
			}
		}
	case []any:
		for n, one := range v {
			v[n] = plain(one)
		}
	case string:
		if at, err := time.Parse(time.RFC3339Nano, v); err == nil {
			return at.UnixMilli()
		}
	}
	return value
}

func tried(o one) error {
	model := models[o.Schema]()
	reader := json.NewDecoder(bytes.NewReader(o.Body))
	reader.DisallowUnknownFields()
	if err := reader.Decode(model); err != nil {
		return err
	}
	again, err := json.Marshal(model)
	if err != nil {
		return err
	}
	var before, after any
	json.Unmarshal(o.Body, &before)
	json.Unmarshal(again, &after)
	if !reflect.DeepEqual(plain(before), plain(after)) {
		return fmt.Errorf("is another when it is written again")
	}
	return nil
}

func main() {
	text, _ := os.ReadFile("answers.json")
	var all []one
	if err := json.Unmarshal(text, &all); err != nil {
		panic(err)
	}
	for _, o := range all {
		said := "ok"
		if err := tried(o); err != nil {
			said = err.Error()
		}
		fmt.Printf("%s\\t%s\\n", o.Operation, said)
	}
}
`;

const goProgram = (answers: Answered[]): string => `package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"time"

	"try/client"
)

type one struct {
	Operation string
	Schema    string
	Body      json.RawMessage
}

var models = map[string]func() any{
${[...new Set(answers.map(({ schema }) => schema))].map((schema) => `	"${schema}": func() any { return new(client.${schema}) },`).join('\n')}
}

${GO}`;

const oapiCodegen: Generator = {
  name: 'oapi-codegen (Go)',
  needs: ['go'],
  run: (folder, answers) => {
    write(folder, 'go.mod', 'module try\n\ngo 1.24\n');
    mkdirSync(`${folder}/client`);
    run(folder, 'env', `GOBIN=${folder}/bin`, 'go', 'install', 'github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen@latest');
    run(folder, 'bin/oapi-codegen', '-generate', 'types,client', '-package', 'client', '-o', 'client/client.go', 'openapi.json');
    write(folder, 'main.go', goProgram(answers));
    run(folder, 'go', 'mod', 'tidy');
    run(folder, 'go', 'vet', './...');
    return run(folder, 'go', 'run', '.');
  },
};

const JAVA = `package org.openapitools.client;

import com.fasterxml.jackson.databind.*;
import java.io.File;

public class Tried {
  /** Without members that are null: null and left out are one to it. */
  static JsonNode stripped(JsonNode node) {
    if (node.isObject()) {
      java.util.Iterator<JsonNode> all = node.elements();
      while (all.hasNext()) if (all.next().isNull()) all.remove();
    }
    for (JsonNode part : node) stripped(part);
    return node;
  }

  /** Numbers and instants, however they are written. */
  static int difference(JsonNode a, JsonNode b) {
    if (a.isNumber() && b.isNumber()) return Double.compare(a.asDouble(), b.asDouble());
    if (a.equals(b)) return 0;
    try {
      return java.time.OffsetDateTime.parse(a.asText()).isEqual(java.time.OffsetDateTime.parse(b.asText())) ? 0 : 1;
    } catch (Exception error) {
      return 1;
    }
  }

  public static void main(String[] given) throws Exception {
    ObjectMapper mapper = ApiClient.createDefaultObjectMapper();
    for (JsonNode one : new ObjectMapper().readTree(new File(given[0]))) {
      String said = "ok";
      try {
        Class<?> model = Class.forName("org.openapitools.client.model." + one.get("schema").asText());
        Object read = mapper.readValue(one.get("body").toString(), model);
        JsonNode again = new ObjectMapper().readTree(mapper.writeValueAsString(read));
        if (!stripped(again).equals(Tried::difference, stripped(one.get("body")))) {
          said = "is another when it is written again";
        }
      } catch (Exception error) {
        said = error.getMessage().replaceAll("\\\\s+", " ");
        said = said.substring(0, Math.min(200, said.length()));
      }
      System.out.println(one.get("operation").asText() + "\\t" + said);
    }
  }
}
`;

const openapiGeneratorJava: Generator = {
  name: 'openapi-generator java',
  needs: ['java', 'mvn', 'curl'],
  run: (folder) => {
    run(
      folder,
      'java',
      '-jar',
      jar(folder),
      'generate',
      '-i',
      'openapi.json',
      '-g',
      'java',
      '--library',
      'native',
      '-o',
      'client',
      '--additional-properties=containerDefaultToNull=true',
    );
    write(folder, 'client/src/main/java/org/openapitools/client/Tried.java', JAVA);
    run(`${folder}/client`, 'mvn', '-q', 'compile', 'dependency:build-classpath', '-Dmdep.outputFile=classpath', '-DskipTests');
    return run(`${folder}/client`, 'sh', '-c', 'java -cp target/classes:$(cat classpath) org.openapitools.client.Tried ../answers.json');
  },
};

export const compiledGenerators = [oapiCodegen, openapiGeneratorJava];
