// What was done, so that it can be undone and done again, and as much of it as is kept.
import type { Edit } from './bridge.ts';

/** One or more edits that go and come back together. */
export interface Step {
  edits: Edit[];
  undo: Edit[];
}

/** Steps as they are kept. The form is raised when older steps would be read wrongly. */
export interface Steps {
  form: typeof form;
  past: Step[];
  future: Step[];
}

const form = 1;

// How much is kept: so many steps each way, and so many letters of both together.
const most = 100;
const letters = 1 << 20;

const sizes = new WeakMap<Step, number>();
function sizeOf(step: Step): number {
  const size = sizes.get(step) ?? JSON.stringify(step).length;
  sizes.set(step, size);
  return size;
}

/** The steps to be kept: those nearest to what stands now, the way back before the way forth. */
export function keeping(past: readonly Step[], future: readonly Step[]): Steps {
  let room = letters;
  const nearest = (steps: readonly Step[]) => {
    const kept: Step[] = [];
    for (const step of steps.slice(-most).reverse()) {
      room -= sizeOf(step);
      if (room < 0) break;
      kept.unshift({ edits: step.edits, undo: step.undo });
    }
    return kept;
  };
  return { form, past: nearest(past), future: nearest(future) };
}

/** The steps that were kept; none where this build does not know their form. */
export const keptSteps = (steps: Partial<Steps> | undefined): Pick<Steps, 'past' | 'future'> =>
  steps?.form === form ? { past: steps.past ?? [], future: steps.future ?? [] } : { past: [], future: [] };
