import { worksOn } from './left-by';

worksOn('0.3.0');
