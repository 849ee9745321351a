import type { Plugin as EsbuildPlugin } from 'esbuild';
import type { Plugin as VitePlugin } from 'vite';

export function virtualModulesForEsbuild(): EsbuildPlugin;
export function virtualModules(): VitePlugin;
