import { readFileSync } from 'node:fs';
import { version } from './version.ts';

/**
 * quickAnswer is what to print for a command line that only asks for the version or for help, without loading what
 * understands all others; undefined for those. `helpFile` holds the help texts by command ('' for the program), as the
 * build has written them; without it every question for help takes the long way.
 */
export function quickAnswer(argv: readonly string[], helpFile: string): string | undefined {
  const [first, second] = argv;
  if (argv.length === 1 && (first === '--version' || first === '-V')) return `${version}\n`;
  const topic = helpTopic(first, second, argv.length);
  if (topic === undefined) return undefined;
  try {
    const texts: Record<string, string> = JSON.parse(readFileSync(helpFile, 'utf8'));
    return Object.hasOwn(texts, topic) ? texts[topic] : undefined;
  } catch {
    return undefined;
  }
}

function helpTopic(first: string | undefined, second: string | undefined, count: number): string | undefined {
  const isHelp = (text: string | undefined) => text === '--help' || text === '-h';
  if (count === 1) return isHelp(first) || first === 'help' ? '' : undefined;
  if (count !== 2) return undefined;
  if (first === 'help') return second;
  return isHelp(second) ? first : undefined;
}
