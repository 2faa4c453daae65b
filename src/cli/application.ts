// All that a command line needs but quick answers, as one module: it is compiled ahead, see load-application.ts.
export { main } from './main.ts';

/** loadWorkspaces loads what opens workspaces, and with it the native library of the engine. */
export const loadWorkspaces = () => import('../app/workspace.ts');
