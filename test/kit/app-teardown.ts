import { stopApp } from './boot';

export default stopApp;
