/** Puts values into `{{name}}` places. Throws where one is not given: a configuration with a hole starts on something else. */
export function fillTemplate(template: string, values: Record<string, string>): string {
  return template.replace(/\{\{([a-z-]+)\}\}/g, (_place, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`the configuration wants "${name}"`);
    return value;
  });
}
