import type { DepartmentInput } from '../../../../src/contracts';
import { refuse } from '../../../../src/result';
import type { DeskContext } from '../../desk/desk';
import type { SaveRow } from './write-row';
import { writeRow } from './write-row';

/** A department by its class; its dates say in which periods it is judged. */
export const createSaveDepartment =
  (desk: DeskContext): SaveRow<DepartmentInput> =>
  async ({ documentId, name, class: kind, order, activeFrom = null, activeUntil = null }) => {
    if (activeFrom && activeUntil && activeUntil < activeFrom) return refuse('settings.period-reversed');
    const others = await desk.store.organization.departments();
    if (others.some((other) => other.name === name && other.key !== documentId)) {
      return refuse('settings.duplicate', { value: name });
    }
    return writeRow({
      desk,
      kind: 'department',
      documentId,
      label: name,
      data: { name, class: kind, order, activeFrom, activeUntil },
    });
  };
