import { Menu, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconLogout, IconUser } from '@tabler/icons-react'
import { Form, Link } from 'react-router'
import classes from './shell.module.css'

export type SignedInUser = {
  name: string
  /** « Étudiante · GPME 1 » */
  role: string
}

export type UserMenuProps = {
  user: SignedInUser
  /** The address that a POST signs out at. */
  signOutTo?: string
  accountTo?: string
}

export function UserMenu({ user, signOutTo = '/deconnexion', accountTo }: UserMenuProps) {
  return (
    <Menu width={220}>
      <Menu.Target>
        <UnstyledButton className={classes.user} aria-label={`Compte de ${user.name}`}>
          <span className={classes.userName}>{user.name}</span>
          <IconUser className={classes.userIcon} size={17} stroke={1.6} aria-hidden="true" />
          <IconChevronDown size={14} stroke={1.6} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {user.name}
          <br />
          {user.role}
        </Menu.Label>
        {accountTo && (
          <Menu.Item component={Link} to={accountTo} leftSection={<IconUser size={16} stroke={1.6} />}>
            Mon compte
          </Menu.Item>
        )}
        <Form method="post" action={signOutTo}>
          <Menu.Item component="button" type="submit" leftSection={<IconLogout size={16} stroke={1.6} />}>
            Se déconnecter
          </Menu.Item>
        </Form>
      </Menu.Dropdown>
    </Menu>
  )
}
