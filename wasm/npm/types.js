// Writes the TypeScript types of the schemas to types/, one file for each, and
// what pages call the values of closed lists to types/labels.js.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { compile } from 'json-schema-to-typescript';

const schemas = new URL('../../emulation/schema/v1/', import.meta.url);
const types = new URL('types/', import.meta.url);
const capital = (name) => name[0].toUpperCase() + name.slice(1);
rmSync(types, { recursive: true, force: true });
mkdirSync(types);
const labels = {};
for (const file of readdirSync(schemas).sort()) {
  if (file === 'index.json') continue;
  const name = file.replace('.json', '');
  const schema = JSON.parse(readFileSync(new URL(file, schemas), 'utf8'));
  schema.title = name; // the type is named like the document
  const imported = new Set();
  for (const [type, def] of Object.entries(schema.$defs ?? {})) {
    if (def['x-enum'] && name !== 'bridge') labels[type] = def['x-enum'];
  }
  if (schema.$defs?.Node) schema.$defs.Node.tsType = 'unknown'; // whatever is JSON
  typed(schema, imported);
  const imports = [...imported].sort().map((n) => `import type { ${capital(n)} } from './${n}.js';`);
  const text = await compile(schema, name, {
    additionalProperties: false, unreachableDefinitions: name === 'bridge',
    bannerComment: [`// Made from ${schema.$id}`, ...imports].join('\n'),
  });
  writeFileSync(new URL(`${name}.d.ts`, types), text);
}
writeFileSync(new URL('labels.js', types), `export const labels = ${JSON.stringify(labels, null, 2)};\n`);
writeFileSync(new URL('labels.d.ts', types), `/** What pages call the values of closed lists: by list, by value, the code of a message and its words. */
export declare const labels: { ${Object.entries(labels).map(([type, values]) => `${type}: Record<${Object.keys(values).map((v) => `'${v}'`).join(' | ')}, Label>`).join('; ')} };
export interface Label { code: string; vi: string; en: string }
`);

/**
 * Puts the type of another document where a schema refers to it. JSON Schema
 * allows siblings of $ref; a type that is referred to needs the reference alone,
 * or it is written once more for each of them.
 */
function typed(value, imported) {
  if (typeof value !== 'object' || value === null) return;
  const [, other] = /\/([a-z]+)\.json$/.exec(value.$ref ?? '') ?? [];
  if (other) {
    imported.add(other);
    delete value.$ref;
    value.tsType = capital(other);
  }
  if (value.$ref && Object.keys(value).length > 1) {
    value.allOf = [{ $ref: value.$ref }];
    delete value.$ref;
  }
  for (const inner of Object.values(value)) typed(inner, imported);
}
