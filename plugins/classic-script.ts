const importLine = /^import\s*\{([^}]*)\}\s*from\s*'([^']+)';$/gm;
const exported = /^export (?=(?:async )?(?:function\*?|const|class) (\w+))/gm;

/** The modules that a script needs before it runs. */
export function importsOf(script: string): string[] {
  return [...script.matchAll(importLine)].map(([, , file = '']) => file.replace(/^\.\//, ''));
}

/**
 * Turns a module into a plain script, since browsers load no modules from a folder. `offline/modules.js` runs it.
 * @param name the name of its file
 * @returns undefined for a module that is written in a way this does not know
 */
export function classicScript(name: string, script: string): string | undefined {
  if (script.includes('loadModule')) return undefined;
  const names = [...script.matchAll(exported)].map(([, declared]) => declared);
  const body = script
    .replace(importLine, (_, wanted: string, file: string) => {
      const taken = wanted
        .replace(/\s+as\s+/g, ': ')
        .replace(/\s+/g, ' ')
        .trim();
      return `const { ${taken} } = await loadModule('${file}');`;
    })
    .replace(exported, '')
    .replace(/\bimport\(/g, 'loadModule(');
  if (/^\s*(?:import|export)\b/m.test(body) || /\bimport\.meta\b/.test(body)) return undefined;
  return `define('${name}', async loadModule => {\n${body.trimEnd()}\nreturn { ${names.join(', ')} };\n});\n`;
}
