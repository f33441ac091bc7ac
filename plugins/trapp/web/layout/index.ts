export { AwaitPage } from './await-page';
export { Page, type TrailStep } from './page';
export { Section } from './section';
export { useNotice } from './notice';
