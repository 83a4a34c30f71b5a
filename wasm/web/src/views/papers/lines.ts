// How a report's plain text is laid out: blocks between empty lines, a numbered
// heading, and lines that are indented by two spaces a step.

export interface Line {
  depth: number;
  item: boolean;
  /** Whether the lines below belong to it. */
  leads: boolean;
  /** What stands in square brackets at the start. */
  mark: string;
  text: string;
}

export interface Block {
  heading: string;
  lines: Line[];
}

function line(text: string, next = ''): Line {
  const [, indent = '', dash, mark = '', rest = ''] = /^( *)(- )?(?:\[([^\]]+)\] )?(.*)$/.exec(text) ?? [];
  return { depth: indent.length / 2, item: dash !== undefined, leads: next.startsWith(`${indent}  `), mark, text: rest };
}

export function blocks(text: string): Block[] {
  return text.trim().split('\n\n').map((block, i) => {
    const lines = block.split('\n');
    const heading = i === 0 || /^\d+\. /.test(block) ? lines.shift() ?? '' : '';
    return { heading, lines: lines.map((text, k) => line(text, lines[k + 1])) };
  });
}
