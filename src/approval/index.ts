export * from './person';
export * from './route';
export * from './form';
export * from './event';
export * from './settings';
export * from './command';
