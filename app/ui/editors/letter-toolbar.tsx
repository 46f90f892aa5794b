import { ActionIcon, Menu, NativeSelect, Tooltip } from '@mantine/core'
import {
  IconAlignCenter,
  IconAlignJustified,
  IconAlignLeft,
  IconAlignRight,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBold,
  IconItalic,
  IconList,
  IconListNumbers,
  IconTable,
  IconUnderline,
  type TablerIcon,
} from '@tabler/icons-react'
import { type Editor, useEditorState } from '@tiptap/react'
import type { KeyboardEvent } from 'react'
import classes from './editors.module.css'

type Tool = {
  label: string
  keys?: string
  icon: TablerIcon
  active?: boolean
  disabled?: boolean
  run: () => void
}

const ICON = { size: 18, stroke: 1.7, 'aria-hidden': true } as const

/** Left and right go from one tool to the next: Tab goes past the bar in one step. */
function moveInBar(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
  if (step === 0 || event.target instanceof HTMLSelectElement) return
  const tools = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not(:disabled), select')]
  const at = tools.findIndex((tool) => tool.matches(':focus'))
  tools[(at + step + tools.length) % tools.length]?.focus()
  event.preventDefault()
}

export function LetterToolbar({ editor }: { editor: Editor }) {
  const now = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      level: [1, 2, 3].find((level) => current.isActive('heading', { level })) ?? 0,
      bold: current.isActive('bold'),
      italic: current.isActive('italic'),
      underline: current.isActive('underline'),
      align: ['center', 'right', 'justify'].find((textAlign) => current.isActive({ textAlign })) ?? 'left',
      bullets: current.isActive('bulletList'),
      numbers: current.isActive('orderedList'),
      table: current.isActive('table'),
      undo: current.can().undo(),
      redo: current.can().redo(),
    }),
  })
  const then = () => editor.chain().focus()
  const groups: Tool[][] = [
    [
      { label: 'Annuler', keys: 'Ctrl Z', icon: IconArrowBackUp, disabled: !now.undo, run: () => then().undo().run() },
      {
        label: 'Rétablir',
        keys: 'Ctrl Y',
        icon: IconArrowForwardUp,
        disabled: !now.redo,
        run: () => then().redo().run(),
      },
    ],
    [
      { label: 'Gras', keys: 'Ctrl B', icon: IconBold, active: now.bold, run: () => then().toggleBold().run() },
      {
        label: 'Italique',
        keys: 'Ctrl I',
        icon: IconItalic,
        active: now.italic,
        run: () => then().toggleItalic().run(),
      },
      {
        label: 'Souligné',
        keys: 'Ctrl U',
        icon: IconUnderline,
        active: now.underline,
        run: () => then().toggleUnderline().run(),
      },
    ],
    [
      {
        label: 'Aligner à gauche',
        icon: IconAlignLeft,
        active: now.align === 'left',
        run: () => then().unsetTextAlign().run(),
      },
      ...(
        [
          ['Centrer', IconAlignCenter, 'center'],
          ['Aligner à droite', IconAlignRight, 'right'],
          ['Justifier', IconAlignJustified, 'justify'],
        ] as const
      ).map(([label, icon, align]) => ({
        label,
        icon,
        active: now.align === align,
        run: () => then().setTextAlign(align).run(),
      })),
    ],
    [
      { label: 'Liste à puces', icon: IconList, active: now.bullets, run: () => then().toggleBulletList().run() },
      {
        label: 'Liste numérotée',
        icon: IconListNumbers,
        active: now.numbers,
        run: () => then().toggleOrderedList().run(),
      },
    ],
  ]
  return (
    <div className={classes.toolbar} role="toolbar" aria-label="Mise en forme" onKeyDown={moveInBar}>
      <NativeSelect
        size="xs"
        aria-label="Style du paragraphe"
        value={String(now.level)}
        data={[
          { value: '0', label: 'Texte' },
          { value: '1', label: 'Titre 1' },
          { value: '2', label: 'Titre 2' },
          { value: '3', label: 'Titre 3' },
        ]}
        onChange={(event) => {
          const level = Number(event.currentTarget.value)
          if (level === 1 || level === 2 || level === 3) then().setHeading({ level }).run()
          else then().setParagraph().run()
        }}
      />
      {groups.map((tools) => (
        <span key={tools[0]?.label} className={classes.tools}>
          {tools.map(({ label, keys, icon: Icon, active, disabled, run }) => (
            <Tooltip key={label} label={keys ? `${label} (${keys})` : label}>
              <ActionIcon
                aria-label={label}
                aria-pressed={active}
                data-active={active || undefined}
                disabled={disabled}
                tabIndex={-1}
                onClick={run}
              >
                <Icon {...ICON} />
              </ActionIcon>
            </Tooltip>
          ))}
        </span>
      ))}
      <Menu position="bottom-start">
        <Menu.Target>
          <Tooltip label="Tableau">
            <ActionIcon aria-label="Tableau" data-active={now.table || undefined} tabIndex={-1}>
              <IconTable {...ICON} />
            </ActionIcon>
          </Tooltip>
        </Menu.Target>
        <Menu.Dropdown>
          {now.table ? (
            <>
              <Menu.Item onClick={() => then().addRowAfter().run()}>Ajouter une ligne dessous</Menu.Item>
              <Menu.Item onClick={() => then().addColumnAfter().run()}>Ajouter une colonne à droite</Menu.Item>
              <Menu.Item onClick={() => then().deleteRow().run()}>Supprimer la ligne</Menu.Item>
              <Menu.Item onClick={() => then().deleteColumn().run()}>Supprimer la colonne</Menu.Item>
              <Menu.Item onClick={() => then().toggleHeaderRow().run()}>Ligne d’en-tête</Menu.Item>
              <Menu.Divider />
              <Menu.Item onClick={() => then().deleteTable().run()}>Supprimer le tableau</Menu.Item>
            </>
          ) : (
            <Menu.Item onClick={() => then().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()}>
              Insérer un tableau de 3 lignes et 3 colonnes
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
