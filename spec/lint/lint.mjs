// Checks the AsyncAPI document, the first argument, with its public parser, and the vectors against their schema.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from '@asyncapi/parser';
import Ajv2020 from 'ajv/dist/2020.js';

const spec = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
let errors = 0;

const fail = (place, message) => {
  errors += 1;
  console.error(`${place}: ${message}`);
};

const file = process.argv[2];
const { diagnostics } = await new Parser().parse(readFileSync(file, 'utf8'), { source: file });
for (const { severity, path, message, range } of diagnostics) {
  const place = `${file}:${range.start.line + 1} /${path.join('/')}`;
  if (severity <= 1) {
    fail(place, message);
  } else {
    console.log(`note: ${place}: ${message}`);
  }
}
console.log(`${file}: checked`);

/** Checks each JSON file below a folder against the schema in that folder. */
function checkVectors(folderName, schemaName) {
  const folder = join(spec, folderName);
  const schema = JSON.parse(readFileSync(join(folder, schemaName), 'utf8'));
  const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
  const names = readdirSync(folder, { recursive: true });
  let vectors = 0;
  for (const name of names.filter((entry) => entry.endsWith('.json') && entry !== schemaName)) {
    const document = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    vectors += document.vectors.length;
    if (!validate(document)) {
      validate.errors.forEach(({ instancePath, message }) =>
        fail(`spec/${folderName}/${name} ${instancePath}`, message),
      );
    }
  }
  console.log(`spec/${folderName}: ${vectors} vectors checked`);
}
checkVectors('vectors', 'vector.schema.json');
checkVectors('wire-vectors', 'wire-vector.schema.json');
process.exit(errors === 0 ? 0 : 1);
