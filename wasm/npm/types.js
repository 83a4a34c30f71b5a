// Writes the TypeScript types of the schemas to types/, one file for each.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { compile } from 'json-schema-to-typescript';

const schemas = new URL('../../emulation/schema/v1/', import.meta.url);
const types = new URL('types/', import.meta.url);
rmSync(types, { recursive: true, force: true });
mkdirSync(types);
for (const file of readdirSync(schemas).sort()) {
  if (file === 'index.json') continue;
  const name = file.replace('.json', '');
  const schema = JSON.parse(readFileSync(new URL(file, schemas), 'utf8'));
  schema.title = name; // the type is named like the document
  // JSON Schema allows siblings of $ref; the types need the reference alone.
  const text = await compile(schema, name, { additionalProperties: false, bannerComment: `// Made from ${schema.$id}` });
  writeFileSync(new URL(`${name}.d.ts`, types), text);
}
