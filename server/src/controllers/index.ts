import { forms } from './forms';
import { office } from './office';
import { publicSite } from './public';
import { settings } from './settings';

export default { forms, office, settings, public: publicSite };
