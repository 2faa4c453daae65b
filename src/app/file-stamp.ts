export { stampBefore, stampOf } from '../source/file-stamp.ts';
