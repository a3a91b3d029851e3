import { forms } from './forms';
import { office } from './office';
import { power } from './power';
import { publicSite } from './public';
import { settings } from './settings';

export default { forms, office, power, settings, public: publicSite };
