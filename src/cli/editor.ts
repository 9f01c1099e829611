import fs from 'node:fs/promises';
import path from 'node:path';
import type { Kind } from '../kinds/define-kind.ts';
import { kindList } from '../kinds/index.ts';
import { jsonSchemas } from '../kinds/json-schemas.ts';
import { loadOverrides } from '../overrides/load-overrides.ts';
import { defineCommand } from './arguments.ts';
import { requireFolder } from './folders.ts';

const folder = '.vscode';

/** A snippet of Visual Studio Code: what is typed, and what it becomes. */
interface Snippet {
  readonly scope: string;
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

/**
 * `editor`: writes what Visual Studio Code needs to help with content.
 * It has no support for schemas in the front matter of Markdown, so completion there comes from snippets made from the
 * schemas, and squiggles from the check itself, which a task runs.
 */
export const editor = defineCommand({
  name: 'editor',
  summary: 'write the settings that help Visual Studio Code with content',
  options: ['content'],
  async run({ content }) {
    await requireFolder(content);
    const { kinds } = await loadOverrides(content);
    for (const [file, text] of editorFiles(kinds)) {
      await fs.mkdir(path.dirname(file), { recursive: true });
      await fs.writeFile(file, text);
    }
    process.stdout.write(`Wrote ${folder}/.\n`);
    return 0;
  },
});

/**
 * The files of the editor's folder and their texts.
 * @param kinds the kinds that content may be, the fork's own among them
 */
export function editorFiles(kinds: readonly Kind[] = kindList): Map<string, string> {
  const schemas = jsonSchemas(kinds);
  const files = new Map<string, unknown>([
    [`${folder}/mentorbook.code-snippets`, snippets(schemas, kinds)],
    [`${folder}/schemas/site.json`, schemas.find(({ id }) => id === 'site')?.schema],
  ]);
  return new Map([...files].map(([file, content]) => [file, `${JSON.stringify(content, null, 2)}\n`]));
}

function snippets(schemas: ReturnType<typeof jsonSchemas>, kinds: readonly Kind[]): Record<string, Snippet> {
  const result: Record<string, Snippet> = {};
  for (const { id } of kinds) {
    const schema = schemas.find(candidate => candidate.id === id)?.schema as ObjectSchema | undefined;
    if (!schema?.properties) continue;
    const needed = schema.required ?? [];
    const start = needed.flatMap((key, index) => linesFor(key, schema.properties?.[key], index + 1));
    result[`new ${id}`] = {
      scope: 'markdown',
      prefix: `new-${id}`,
      description: `The front matter of a ${id}`,
      body: ['---', ...start, '---', '$0'],
    };
    for (const [key, property] of Object.entries(schema.properties)) {
      if (property.deprecated) continue;
      result[`${id}: ${key}`] = {
        scope: 'markdown',
        prefix: key,
        description: `${id}: ${property.description ?? key}`,
        body: linesFor(key, property, 1),
      };
    }
  }
  return result;
}

interface ObjectSchema {
  readonly properties?: Readonly<Record<string, PropertySchema>>;
  readonly required?: readonly string[];
}

interface PropertySchema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly description?: string;
  readonly deprecated?: boolean;
  readonly properties?: Readonly<Record<string, PropertySchema>>;
}

/** A key with the place to fill in: a choice of the values on offer, or a gap. */
function linesFor(key: string, property: PropertySchema | undefined, number: number): string[] {
  if (property?.enum) return [`${key}: \${${number}|${property.enum.join(',')}|}`];
  if (property?.type === 'boolean') return [`${key}: \${${number}|true,false|}`];
  if (property?.type === 'array') return [`${key}:`, `  - $${number}`];
  if (property?.type === 'object') {
    const keys = Object.keys(property.properties ?? {});
    return [`${key}:`, keys.length > 0 ? `  \${${number}|${keys.join(',')}|}: ` : `  $${number}`];
  }
  return [`${key}: $${number}`];
}
