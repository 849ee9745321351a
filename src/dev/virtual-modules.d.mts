import type { Plugin as EsbuildPlugin } from 'esbuild';
import type { Plugin as VitePlugin } from 'vite';

export function virtualModulesForEsbuild(options?: { isBrought?: boolean }): EsbuildPlugin;
export function virtualModules(): VitePlugin;
