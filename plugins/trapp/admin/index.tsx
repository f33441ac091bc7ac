import { tradsOf } from './messages/index';
import { Stairs } from './stairs';

const pluginId = 'trapp';

interface MenuLink {
  to: string;
  icon: () => JSX.Element;
  intlLabel: { id: string; defaultMessage: string };
  permissions: [];
  Component: () => Promise<{ default: () => JSX.Element }>;
}

interface AdminApp {
  addMenuLink(link: MenuLink): void;
  registerPlugin(plugin: { id: string; name: string }): void;
}

export default {
  register(app: AdminApp) {
    app.addMenuLink({
      to: `plugins/${pluginId}`,
      icon: Stairs,
      intlLabel: { id: `${pluginId}.name`, defaultMessage: 'Trapp' },
      permissions: [],
      Component: () => import('./home'),
    });
    app.registerPlugin({ id: pluginId, name: 'Trapp' });
  },

  async registerTrads({ locales }: { locales: string[] }) {
    return locales.map((locale) => ({ locale, data: tradsOf(locale) }));
  },
};
