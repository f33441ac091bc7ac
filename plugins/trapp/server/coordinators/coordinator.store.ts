import type { Core } from '@strapi/strapi';

const ROLE_CODE = 'trapp-coordinator';
const explorer = ['create', 'read', 'update', 'delete'].map((verb) => `plugin::content-manager.explorer.${verb}`);

/** Somebody who may write routines in the admin. No pupil is within reach of this role, nor of Strapi's super admin. */
export interface NewCoordinator {
  readonly email: string;
  readonly firstname: string;
  readonly lastname: string;
  readonly password: string;
}

export interface CoordinatorStore {
  /** Makes the role, or brings it up to date with the content types and permissions of this version. Its id. */
  readonly ensureRole: () => Promise<number>;
  readonly isAnybodyThere: () => Promise<boolean>;
  readonly add: (coordinator: NewCoordinator) => Promise<void>;
}

interface AdminAction {
  readonly actionId: string;
  readonly subjects: string[] | null;
}

/** Tells the admin of the permission that the coordinator's door asks for. Belongs in bootstrap: Strapi drops permissions of actions that it does not know by then. */
export async function registerAuthorPermission(strapi: Core.Strapi): Promise<void> {
  await strapi.service('admin::permission').actionProvider.registerMany([
    { section: 'plugins', pluginName: 'trapp', uid: 'author', displayName: 'Check and publish routines' },
  ]);
}

/** Coordinators are users of the Strapi admin with a role of ours. Needs the admin's own roles, so it is first used in `first-run.ts`. */
export function createCoordinatorStore(strapi: Core.Strapi): CoordinatorStore {
  async function ensureRole(): Promise<number> {
    const roles = strapi.service('admin::role');
    const role: { id: number } =
      (await roles.findOne({ code: ROLE_CODE })) ??
      (await roles.create({ name: 'Koordinator', code: ROLE_CODE, description: 'Skriver og publiserer kommunens rutiner. Ser ingen elever.' }));
    const actions: AdminAction[] = strapi.service('admin::permission').actionProvider.values();
    const onContent = actions.flatMap(({ actionId, subjects, ...action }) =>
      explorer.includes(actionId) ? [{ ...action, actionId, subjects: (subjects ?? []).filter((uid) => uid.startsWith('plugin::trapp.')) }] : [],
    );
    const permissions: { action: string; subject?: string }[] = strapi.service('admin::content-type').getPermissionsWithNestedFields(onContent);
    await roles.assignPermissions(role.id, [...permissions, { action: 'plugin::trapp.author' }]);
    return role.id;
  }

  return {
    ensureRole,
    isAnybodyThere: () => strapi.service('admin::user').exists(),
    async add(coordinator) {
      const role = await ensureRole();
      await strapi.service('admin::user').create({ ...coordinator, email: coordinator.email.toLowerCase(), roles: [role], isActive: true, registrationToken: null, preferedLanguage: 'no' });
    },
  };
}
