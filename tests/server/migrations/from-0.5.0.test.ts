import { worksOn } from './left-by';

worksOn('0.5.0');
