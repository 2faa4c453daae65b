// All that a command line needs but quick answers, as one module: it is compiled ahead, see load-application.ts.
export { main } from './main.ts';
