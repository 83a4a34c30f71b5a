/** Hands a file to the user. */
export function save(content: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** A value as a JSON file that people can read, too. */
export const json = (value: unknown) => new Blob([JSON.stringify(value, null, 2), '\n'], { type: 'application/json' });
