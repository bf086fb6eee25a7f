import config from './rollup.config.ts';
export default (config as any[]).filter((c) => /src.clinic-(widgets|posts)\.ts$/.test(String(c.input)));
