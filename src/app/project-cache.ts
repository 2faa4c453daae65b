export { recall, remember } from '../source/project-cache.ts';
