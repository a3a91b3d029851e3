import type { DragEvent, KeyboardEvent, ReactNode } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { Box, Flex, IconButton, VisuallyHidden } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Drag } from '@strapi/icons';
import { useWords } from '../words';

type SortableProps<Row> = {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** What a row is called where it is moved. */
  readonly nameOf: (row: Row) => string;
  readonly onMove: (from: number, to: number) => void;
  readonly children: (row: Row, index: number) => ReactNode;
};

type Place = { readonly key: string; readonly part: 'handle' | 'up' | 'down' };
type HandleProps = {
  readonly id: (part: Place['part']) => string;
  readonly name: string;
  readonly at: number;
  readonly of: number;
  readonly onStep: (by: -1 | 1, part: Place['part']) => void;
};

/** Taken by the mouse, moved by the arrow keys, and on a phone by the two buttons. */
const Handle = ({ id, name, at, of, onStep }: HandleProps) => {
  const { say } = useWords();
  const step = { ArrowUp: -1, ArrowDown: 1 } as const;
  const press = (event: KeyboardEvent) => {
    const by = step[event.key as keyof typeof step];
    if (!by) return;
    event.preventDefault();
    onStep(by, 'handle');
  };
  return (
    <Flex direction="column" gap={1}>
      <IconButton
        id={id('up')}
        variant="ghost"
        label={say('sort.up', { name })}
        disabled={at === 0}
        onClick={() => onStep(-1, 'up')}
      >
        <ArrowUp />
      </IconButton>
      <IconButton
        id={id('handle')}
        variant="ghost"
        label={say('sort.handle', { name, place: at + 1, count: of })}
        style={{ cursor: 'grab' }}
        onKeyDown={press}
      >
        <Drag />
      </IconButton>
      <IconButton
        id={id('down')}
        variant="ghost"
        label={say('sort.down', { name })}
        disabled={at === of - 1}
        onClick={() => onStep(1, 'down')}
      >
        <ArrowDown />
      </IconButton>
    </Flex>
  );
};

/** Gives the focus back to what was pressed: the row has moved, and at the end of the list its button is off. */
const useFocusAfter = (idOf: (place: Place) => string) => {
  const wanted = useRef<Place | null>(null);
  useEffect(() => {
    const place = wanted.current;
    if (!place) return;
    wanted.current = null;
    const pressed = document.getElementById(idOf(place)) as HTMLButtonElement | null;
    const target =
      !pressed || pressed.disabled || pressed.getAttribute('aria-disabled') === 'true'
        ? document.getElementById(idOf({ ...place, part: 'handle' }))
        : pressed;
    target?.focus();
  });
  return wanted;
};

const useDragging = (onMove: (from: number, to: number) => void) => {
  const [from, setFrom] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const end = () => {
    setFrom(null);
    setOver(null);
  };
  const rowProps = (index: number) => ({
    onDragStart: (event: DragEvent) => {
      // Only by its handle: text in a field is selected by dragging too.
      if (!(event.target as HTMLElement).closest?.('[data-sort-row]')) return;
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', String(index));
      setFrom(index);
    },
    onDragOver: (event: DragEvent) => {
      if (from === null) return;
      event.preventDefault();
      setOver(index);
    },
    onDrop: (event: DragEvent) => {
      if (from === null) return;
      event.preventDefault();
      if (from !== index) onMove(from, index);
      end();
    },
    onDragEnd: end,
  });
  return { from, over, rowProps };
};

type RowProps = {
  readonly dragging: ReturnType<typeof useDragging>;
  readonly index: number;
  readonly handle: ReactNode;
  readonly children: ReactNode;
};

const SortableRow = ({ dragging, index, handle, children }: RowProps) => {
  const [isHeld, setHeld] = useState(false);
  const isOver = dragging.over === index && dragging.from !== null && dragging.from !== index;
  return (
    <Flex
      tag="li"
      data-sort-row=""
      draggable={isHeld}
      alignItems="flex-start"
      gap={2}
      background="neutral0"
      borderColor={isOver ? 'primary600' : 'neutral200'}
      hasRadius
      padding={3}
      style={{ listStyle: 'none', opacity: dragging.from === index ? 0.5 : 1, minWidth: 0 }}
      {...dragging.rowProps(index)}
    >
      <div onPointerDown={() => setHeld(true)} onPointerUp={() => setHeld(false)}>
        {handle}
      </div>
      <Box style={{ flex: 1, minWidth: 0 }}>{children}</Box>
    </Flex>
  );
};

/** Rows whose order counts, put in another one by mouse, keyboard or finger; what was pressed keeps the focus. */
export const Sortable = <Row,>({ label, rows, keyOf, nameOf, onMove, children }: SortableProps<Row>) => {
  const { say } = useWords();
  const list = useId();
  const idOf = ({ key, part }: Place): string => `${list}-${key}-${part}`;
  const wanted = useFocusAfter(idOf);
  const [told, setTold] = useState('');
  const move = (from: number, to: number, part: Place['part'] = 'handle') => {
    const row = rows[from];
    if (row === undefined || to < 0 || to >= rows.length) return;
    wanted.current = { key: keyOf(row), part };
    setTold(say('sort.moved', { name: nameOf(row), place: to + 1, count: rows.length }));
    onMove(from, to);
  };
  const dragging = useDragging(move);
  return (
    <>
      <Flex tag="ol" aria-label={label} direction="column" alignItems="stretch" gap={2} padding={0}>
        {rows.map((row, index) => (
          <SortableRow
            key={keyOf(row)}
            dragging={dragging}
            index={index}
            handle={
              <Handle
                id={(part) => idOf({ key: keyOf(row), part })}
                name={nameOf(row)}
                at={index}
                of={rows.length}
                onStep={(by, part) => move(index, index + by, part)}
              />
            }
          >
            {children(row, index)}
          </SortableRow>
        ))}
      </Flex>
      <VisuallyHidden role="status">{told}</VisuallyHidden>
    </>
  );
};
