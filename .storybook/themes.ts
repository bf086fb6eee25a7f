export { themes } from 'virtual:clinic-themes';
