import {lookAt} from './frames.ts';
import {selling} from './list.ts';

lookAt(selling);
