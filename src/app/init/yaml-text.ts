const plainName = /^[A-Za-z_][\w]*$/;
const reserved = /^(true|false|yes|no|on|off|null|y|n)$/i;

/** yamlText writes a text as one YAML scalar: bare where that is safe, else in quotes. */
export function yamlText(text: string): string {
  if (plainName.test(text) && !reserved.test(text)) return text;
  if (/^[\p{L}_][\p{L}\p{N}_./ -]*$/u.test(text) && !reserved.test(text) && text === text.trim()) return text;
  // JSON strings are YAML double-quoted scalars (YAML 1.2 §1.3).
  return JSON.stringify(text);
}

/** yamlSql writes a SQL fragment as one YAML scalar: single-quoted where it could be read as anything else. */
export function yamlSql(sql: string): string {
  const isSafe = /^[A-Za-z_][^:#\n]*$/.test(sql) && !sql.includes(', ') && sql === sql.trim();
  return isSafe && !reserved.test(sql) ? sql : `'${sql.replaceAll("'", "''")}'`;
}
